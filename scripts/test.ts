/**
 * `npm test`: corpus check, build, then lint, types and unit tests beside tests of the built site and in a
 * browser. Stops after the stage in which a step fails; the closing lines name the tests that failed and count
 * those of all steps that ran.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative, resolve as absolute } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

interface Step {
  name: string;
  command: string[];
  /** Where its test runner leaves its counts. */
  report?: string;
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** File, name and message of each test that failed. */
  failures: string[];
}

/** What the test runner writes of all files, and of one. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: FileReport[];
}

interface FileReport {
  name: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

const reports = '.cache/test-reports';

function vitest(project: string): Step {
  const report = `${reports}/${project}.json`;
  return {
    name: `${project} tests`,
    command: [
      ...['vitest', 'run', '--project', project],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    report,
  };
}

/** One after another; the lanes of a stage run side by side, the steps of a lane in order. */
const stages: Step[][][] = [
  [[{ name: 'corpus check', command: ['node', 'scripts/check.ts'] }]],
  // The build writes the types of the collections, which lint and type checks need.
  [[{ name: 'build', command: ['node', 'scripts/build.ts'] }]],
  [
    [
      { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
      { name: 'lint', command: ['eslint', '.'] },
      vitest('unit'),
    ],
    [
      // Of pages and of all other code.
      { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'error'] },
      vitest('site'),
      vitest('e2e'),
    ],
  ],
];

function countsIn(report: string): Counts {
  const of = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return {
    passed: of.numPassedTests,
    failed: of.numFailedTests,
    skipped: of.numPendingTests + of.numTodoTests,
    failures: of.testResults.flatMap(failuresIn),
  };
}

function failuresIn({ name, message, assertionResults }: FileReport): string[] {
  const file = relative('.', name);
  const opening = (text = '') => stripVTControlCharacters(text).trim().split('\n', 1)[0] ?? '';
  return [
    ...(message === '' ? [] : [`${file}: ${opening(message)}`]),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages: [text] }) => `${file}: ${fullName}: ${opening(text)}`),
  ];
}

/** Runs a step; beside others its output waits until it ends, so that lines do not mix. */
async function run(step: Step, beside: boolean): Promise<boolean> {
  const started = performance.now();
  const opening = `\n── ${step.name}: ${step.command.join(' ')}\n`;
  if (!beside) process.stdout.write(opening);
  const [file = '', ...args] = step.command;
  const child = spawn(file, args, { stdio: beside ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
  const printed: Buffer[] = beside ? [Buffer.from(opening)] : [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => printed.push(part));
  }
  const passed = await new Promise<boolean>((resolve) => {
    child.on('error', ({ message }) => {
      printed.push(Buffer.from(`${message}\n`));
      resolve(false);
    });
    child.on('close', (status) => {
      resolve(status === 0);
    });
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(Buffer.concat(printed));
  process.stdout.write(`── ${step.name} ${passed ? 'passed' : 'failed'} in ${seconds} s\n`);
  return passed;
}

function countOf(step: Step, passed: boolean): Counts {
  const none: Counts = { passed: 0, failed: 1, skipped: 0, failures: [] };
  if (step.report === undefined) return { ...none, failed: passed ? 0 : 1 };
  try {
    const counts = countsIn(step.report);
    // A file that cannot be loaded, or an error outside of any test, fails the step alone.
    return passed ? counts : { ...counts, failed: Math.max(1, counts.failed) };
  } catch {
    return none;
  }
}

/** The name of the step at which a lane ended early, or nothing. */
async function runLane(lane: Step[], beside: boolean, total: Counts): Promise<string | undefined> {
  for (const step of lane) {
    const passed = await run(step, beside);
    const counts = countOf(step, passed);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    total.failures.push(...counts.failures);
    if (!passed) return step.name;
  }
  return undefined;
}

async function main(): Promise<void> {
  const started = performance.now();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  // Tests start a hundred scripts: each would compile the same files anew.
  process.env.NODE_COMPILE_CACHE ??= absolute('.cache/compiled');
  const total: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  let failedSteps: string[] = [];
  for (const lanes of stages) {
    const ended = lanes.map((lane) => runLane(lane, lanes.length > 1, total));
    failedSteps = (await Promise.all(ended)).filter((name) => name !== undefined);
    if (failedSteps.length > 0) break;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(
    failedSteps.length === 0
      ? `\nEverything passed in ${seconds} s.\n`
      : `\nFailed after ${seconds} s: ${failedSteps.join(', ')}; the steps after did not run.\n`,
  );
  for (const failure of total.failures) process.stdout.write(`failed: ${failure}\n`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
  process.exitCode = failedSteps.length === 0 ? 0 : 1;
}

await main();

/**
 * `npm test`: corpus check, build, lint, types, unit tests, tests of the built site, tests in a browser.
 * Stops at the first step that fails; the closing line counts the tests of all steps that ran.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

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

const steps: Step[] = [
  { name: 'corpus check', command: ['node', 'scripts/check.ts'] },
  // The build writes the types of the collections, which lint and type checks need.
  { name: 'build', command: ['node', 'scripts/build.ts'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'page types', command: ['astro', 'check', '--minimumSeverity', 'error'] },
  vitest('unit'),
  vitest('site'),
  vitest('e2e'),
];

function countsIn(report: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } =
    JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  const failed = numFailedTests ?? 0;
  return {
    passed: numPassedTests ?? 0,
    // A file that cannot be loaded fails without a single test of its own.
    failed: failed > 0 ? failed : Math.min(1, numFailedTestSuites ?? 0),
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  };
}

function run(step: Step): boolean {
  const started = performance.now();
  process.stdout.write(`\n── ${step.name}: ${step.command.join(' ')}\n`);
  const [file = '', ...args] = step.command;
  const { status } = spawnSync(file, args, { stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`── ${step.name} ${status === 0 ? 'passed' : 'failed'} in ${seconds} s\n`);
  return status === 0;
}

function main(): void {
  const started = performance.now();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  let failedStep: string | undefined;
  for (const step of steps) {
    const passed = run(step);
    if (step.report !== undefined) {
      try {
        const counts = countsIn(step.report);
        total.passed += counts.passed;
        total.failed += counts.failed;
        total.skipped += counts.skipped;
      } catch {
        total.failed += 1;
      }
    } else if (!passed) total.failed += 1;
    if (!passed) {
      failedStep = step.name;
      break;
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(
    failedStep === undefined
      ? `\nEverything passed in ${seconds} s.\n`
      : `\nThe step "${failedStep}" failed after ${seconds} s; the steps after it did not run.\n`,
  );
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
  process.exitCode = failedStep === undefined ? 0 : 1;
}

main();

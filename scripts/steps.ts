import { elapsed, showProgress } from './progress.mjs';
import { type Outcome, runTool } from './run.ts';

/** What a step found: itself as one, or the tests in it. */
export interface Result extends Outcome {
  counts?: { passed: number; failed: number };
}

export interface Step {
  name: string;
  run: () => Promise<Result>;
}

export const lint: Step = { name: 'lint', run: () => runTool('biome', ['check']) };
export const types: Step = { name: 'types', run: () => runTool('tsc', ['-b']) };
export const deadCode: Step = { name: 'dead code', run: () => runTool('knip', ['--no-progress']) };

/** Runs the steps one after the other, each to its end whatever the others find, and says how each went. */
export async function runSteps(steps: Step[]): Promise<{ passed: number; failed: number }> {
  const total = { passed: 0, failed: 0 };
  for (const { name, run } of steps) {
    const since = Date.now();
    const result = await showProgress(name, run());
    const counts = result.counts ?? { passed: Number(result.passed), failed: Number(!result.passed) };
    if (!result.passed && counts.failed === 0) counts.failed = 1;
    total.passed += counts.passed;
    total.failed += counts.failed;
    const tests = result.counts ? `, ${counts.passed} passed, ${counts.failed} failed` : '';
    console.log(`${counts.failed === 0 ? '✓' : '✗'} ${name} (${elapsed(since)}${tests})`);
    if (counts.failed > 0) console.log(`${result.output.trim()}\n`);
  }
  return total;
}

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { provideBrowser } from './browser.ts';
import { buildConsole } from './console.ts';
import { providePostgres } from './postgres.ts';
import { root, runTool } from './run.ts';
import { deadCode, lint, type Result, runSteps, type Step, types } from './steps.ts';

const reports = path.join(root, 'build', 'reports');
const unitReport = path.join(reports, 'unit.json');
const browserReport = path.join(reports, 'e2e.json');

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Finds what the tests need, and installs it where it is missing. */
function provide(name: string, find: (say: (line: string) => void) => Promise<string>): Step {
  return {
    name,
    run: async () => {
      try {
        return { passed: true, output: await find((line) => console.log(`  ${line} …`)) };
      } catch (error) {
        return { passed: false, output: (error as Error).message };
      }
    },
  };
}

const browser = provide('browser', provideBrowser);
const postgres = provide('PostgreSQL', providePostgres);

/** A test that was skipped has proved nothing: it counts as failed. */
const unit: Step = {
  name: 'unit and manager',
  run: async (): Promise<Result> => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
    const outcome = await runTool('vitest', args);
    const report = readReport(unitReport) as { numPassedTests: number; numTotalTests: number } | undefined;
    if (!report) return { ...outcome, passed: false };
    const { numPassedTests: passed, numTotalTests: all } = report;
    return { ...outcome, counts: { passed, failed: all - passed } };
  },
};

const build: Step = { name: 'build', run: buildConsole };

/** A test that passes only at times counts as failed, as does one that was skipped. */
const endToEnd: Step = {
  name: 'end to end',
  run: async (): Promise<Result> => {
    const outcome = await runTool('playwright', ['test']);
    const report = readReport(browserReport) as
      | { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }
      | undefined;
    if (!report) return { ...outcome, passed: false };
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { ...outcome, counts: { passed: expected, failed: unexpected + flaky + skipped } };
  },
};

// A setting of the person who runs the tests is none of the tests' business.
for (const name of Object.keys(process.env)) if (name.startsWith('KEYROOM_')) delete process.env[name];
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const { passed, failed } = await runSteps([browser, postgres, lint, types, deadCode, unit, build, endToEnd]);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { describeMachine } from './bench/report.ts';
import { judgeAll } from './bench-ui/budgets.ts';
import { buildFloors } from './bench-ui/buildFloors.ts';
import { describeFinding, describeVerdicts } from './bench-ui/report.ts';
import { type Finding, runScenario } from './bench-ui/scenario.ts';
import { browserArguments, provideBrowser } from './browser.ts';
import { provideConsole } from './console.ts';
import { showProgress } from './progress.mjs';
import { root } from './run.ts';

const { values } = parseArgs({
  options: {
    keys: { type: 'string', multiple: true, default: ['1000', '10000', '100000'] },
    rounds: { type: 'string', default: '5' },
  },
});
const sizes = values.keys.map(Number).toSorted((one, other) => one - other);
const rounds = Number(values.rounds);
if (![...sizes, rounds].every((value) => Number.isInteger(value) && value >= 1)) {
  console.error('Usage: npm run bench:ui -- [--keys 1000 --keys 100000] [--rounds 5]');
  process.exit(1);
}

await provideConsole();
await showProgress('building the floors', buildFloors());
const executablePath = await provideBrowser(console.log);
const browser = await chromium.launch({ executablePath, args: browserArguments });
try {
  const machine = `${describeMachine()}, Chromium ${browser.version()}`;
  console.log(machine);
  const findings: Finding[] = [];
  for (const keys of sizes) {
    const finding = await showProgress(`measuring with ${keys} keys`, runScenario(browser, keys, rounds));
    findings.push(finding);
    console.log(describeFinding(finding));
  }
  const verdicts = judgeAll(findings);
  console.log(describeVerdicts(verdicts));
  const file = path.join(root, 'build', 'reports', 'bench-ui.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine, rounds, findings, verdicts }, undefined, 2)}\n`);
  console.log(`\nThe same as JSON: ${path.relative(root, file)}`);
} finally {
  await browser.close();
}

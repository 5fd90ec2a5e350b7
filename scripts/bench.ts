import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Engine, engines } from './bench/engines.ts';
import { compare, describeFinding, describeMachine } from './bench/report.ts';
import { type Finding, runScenario } from './bench/scenario.ts';
import { root } from './run.ts';

const usage = `Usage: npm run bench -- [--engine SQLite] [--keys 1000 --keys 100000] [--seconds 2] [--rounds 5]`;

const { values } = parseArgs({
  options: {
    engine: { type: 'string', multiple: true, default: [...engines] },
    keys: { type: 'string', multiple: true, default: ['1000', '100000', '1000000'] },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
  },
});
const isEngine = (name: string): name is Engine => engines.some((engine) => engine === name);
const chosen = values.engine.filter(isEngine);
const sizes = values.keys.map(Number);
const pace = { rounds: Number(values.rounds), duration: Number(values.seconds) * 1000 };
if (chosen.length !== values.engine.length || ![...sizes, pace.rounds, pace.duration].every((value) => value >= 1)) {
  console.error(usage);
  process.exit(1);
}

const machine = describeMachine();
console.log(machine);
const findings: (Finding & { ratios: ReturnType<typeof compare> })[] = [];
for (const engine of chosen) {
  for (const keys of sizes) {
    const finding = await runScenario(engine, keys, pace);
    findings.push({ ...finding, ratios: compare(finding) });
    console.log(describeFinding(finding));
  }
}
const file = path.join(root, 'build', 'reports', 'bench.json');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify({ machine, pace, findings }, undefined, 2)}\n`);
console.log(`\nThe same as JSON: ${path.relative(root, file)}`);

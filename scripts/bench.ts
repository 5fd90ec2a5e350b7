import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Engine, engines } from './bench/engines.ts';
import { runProxyScenario } from './bench/proxyScenario.ts';
import { compare, compareProxy, describeFinding, describeMachine, describeProxy } from './bench/report.ts';
import { type Finding, runScenario } from './bench/scenario.ts';
import { root } from './run.ts';

const parts = ['manager', 'proxy'];
const usage = `Usage: npm run bench -- [--part manager|proxy] [--engine SQLite] [--keys 1000 --keys 100000] [--seconds 2] [--rounds 5]`;

const { values } = parseArgs({
  options: {
    part: { type: 'string', multiple: true, default: parts },
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
const understood = chosen.length === values.engine.length && values.part.every((part) => parts.includes(part));
if (!understood || ![...sizes, pace.rounds, pace.duration].every((value) => value >= 1)) {
  console.error(usage);
  process.exit(1);
}

const machine = describeMachine();
const [load] = loadavg();
console.log(`${machine}, load ${load?.toFixed(2)}`);
const findings: (Finding & { ratios: ReturnType<typeof compare> })[] = [];
for (const engine of values.part.includes('manager') ? chosen : []) {
  for (const keys of sizes) {
    const finding = await runScenario(engine, keys, pace);
    findings.push({ ...finding, ratios: compare(finding) });
    console.log(describeFinding(finding));
  }
}
const proxy = values.part.includes('proxy') ? await runProxyScenario(pace) : undefined;
if (proxy) console.log(describeProxy(proxy));
const file = path.join(root, 'build', 'reports', 'bench.json');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(
  file,
  `${JSON.stringify({ machine, load, pace, findings, proxy: proxy && { ...proxy, ratios: compareProxy(proxy) } }, undefined, 2)}\n`,
);
console.log(`\nThe same as JSON: ${path.relative(root, file)}`);

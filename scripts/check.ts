import { deadCode, lint, runSteps, types } from './steps.ts';

const { failed } = await runSteps([lint, types, deadCode]);
if (failed > 0) process.exitCode = 1;

import * as z from 'zod/mini';
import { stored } from '#console/lib/stored.ts';
import { type QuietPeriod, quietPeriods } from './rotationProgress.ts';

const names = Object.keys(quietPeriods) as [QuietPeriod, ...QuietPeriod[]];

/** How long an old key has to be unused until it counts as quiet, as the person has chosen it last in this browser. */
export const keptQuietPeriod = stored<QuietPeriod>('quietPeriod', z.enum(names), 'day');

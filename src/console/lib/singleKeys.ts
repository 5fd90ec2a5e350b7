import * as z from 'zod/mini';
import { stored } from './stored.ts';

/** Whether a key alone does something in this browser: whoever speaks to the computer, or brushes keys, can do without. */
export const singleKeys = stored('singleKeys', z.boolean(), true);

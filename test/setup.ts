/**
 * Before every test file: fast-check draws from a fixed seed, so that a run depends on no clock (FC_SEED=… explores others);
 * and a project that is for a time zone must be in it.
 */
import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The time zone of the project, where it is for one: see vitest.config.ts. */
    zone: string;
  }
}

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_220_422) });

const wanted = inject('zone') as string | undefined;
const actual = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (wanted !== undefined && actual !== wanted) throw new Error(`in the time zone ${actual}, not in ${wanted}`);

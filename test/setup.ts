/** Before every test file: fast-check draws from a fixed seed, so that a run depends on no clock. FC_SEED=… explores others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_220_422) });

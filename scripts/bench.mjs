import { runBench } from './lib/run-bench.mjs';

await runBench('bench/run.ts');

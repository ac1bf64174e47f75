import { runBench } from './lib/run-bench.mjs';

await runBench('bench/search/run.ts');

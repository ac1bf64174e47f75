import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { isLong } from './long-files.ts';

/** Begins with the long files: one of them at the end would be waited for while other workers have nothing to do. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => Number(!isLong(moduleId));
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

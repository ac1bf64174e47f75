import type { IsoDate } from './procedure.ts';

/** What a comment is about, in the Office's own words (nhãn ý kiến). */
export interface CommentTag {
  /** Never renamed: comments bear it. */
  id: string;
  name: string;
}

/** Something that changed because of comments (“Bạn nói – Chúng tôi làm”). */
export interface Improvement {
  date: IsoDate;
  /** Tag of the comments that led to it. */
  tag: CommentTag;
  /** What people said, in the Office's words: never one person's text. */
  said: string;
  done: string;
  /** Site path or absolute address, null: no link. */
  link: string | null;
}

import { marked, Marked, type Token, type Tokens } from 'marked';
import { isSafeAddress } from './safe-address.ts';

const EXTERNAL = /^https?:\/\//i;
const TOO_DEEP = 'lồng quá nhiều tầng danh sách hoặc trích dẫn; hãy viết phẳng hơn';

/** What must not stand in markdown, each as a Vietnamese clause. */
export function markdownFaults(markdown: string): string[] {
  const tokens = tokensOf(markdown);
  return tokens === null ? [TOO_DEEP] : tokens.flatMap((token) => faultOf(token) ?? []);
}

/** Addresses of all links, as written. */
export function markdownLinks(markdown: string): string[] {
  const tokens = tokensOf(markdown) ?? [];
  return tokens.flatMap((token) => (token.type === 'link' ? [(token as Tokens.Link).href] : []));
}

/** Every token, inner ones too; null where the text nests too deeply to be read or rendered. */
function tokensOf(markdown: string): Token[] | null {
  const tokens: Token[] = [];
  try {
    marked.walkTokens(marked.lexer(markdown), (token) => void tokens.push(token));
    renderMarkdown(markdown);
  } catch (error) {
    // The stack is full.
    if (error instanceof RangeError) return null;
    throw error;
  }
  return tokens;
}

function faultOf(token: Token): string | null {
  if (token.type === 'html')
    return `không dùng được thẻ HTML “${excerpt(token.raw)}”; hãy viết bằng markdown`;
  if (token.type === 'image') return `không dùng được ảnh “${excerpt(token.raw)}” trong bài`;
  if (token.type !== 'link') return null;
  const { href } = token as Tokens.Link;
  return isSafeAddress(href)
    ? null
    : `liên kết “${excerpt(href)}” phải bắt đầu bằng https://, mailto:, tel:, / hoặc #`;
}

function excerpt(raw: string): string {
  const line = raw.trim().split('\n')[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

const renderer = new Marked({
  gfm: true,
  renderer: {
    // Faulty content is refused before; this is the second lock.
    html: () => '',
    image: () => '',
    // The page's own title is the only h1.
    heading({ tokens, depth }) {
      const level = Math.min(depth + 1, 6);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      if (!isSafeAddress(href)) return text;
      const rel = EXTERNAL.test(href) ? ' rel="external noopener"' : '';
      return `<a href="${escapeAttribute(href)}"${rel}>${text}</a>`;
    },
  },
});

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** HTML without any tag the author wrote; headings start at h2. */
export function renderMarkdown(markdown: string): string {
  return renderer.parse(markdown, { async: false }).trim();
}

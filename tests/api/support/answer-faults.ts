import { MARK } from './hostile-text.ts';
import type { Answer } from './raw-http.ts';
import { attribute, elementsOf } from './read-html.ts';
import type { Element } from './read-html.ts';

const FORBIDDEN_ELEMENTS = ['iframe', 'object', 'embed', 'base', 'frame', 'applet'];
const URL_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset'];

function attributeFaults({ tagName, attrs }: Element): string[] {
  return attrs.flatMap(({ name, value }) => {
    const at = `${name} of <${tagName}>`;
    if (name.includes(MARK)) return [`${at} came from the request`];
    if (name.startsWith('on')) return [`${at} is a script`];
    if (name === 'srcdoc') return [`${at} is a page`];
    const isAddress = URL_ATTRIBUTES.includes(name);
    if (isAddress && /^\s*(javascript|vbscript):/i.test(value)) return [`${at} is a script`];
    return isAddress && /^\s*(data:|\/\/).*zq7x/i.test(value) ? [`${at} leads elsewhere`] : [];
  });
}

function elementFaults(element: Element): string[] {
  const { tagName, childNodes } = element;
  if (tagName.includes(MARK)) return [`<${tagName}> came from the request`];
  if (FORBIDDEN_ELEMENTS.includes(tagName)) return [`<${tagName}> has no place here`];
  const isScript = tagName === 'script' || tagName === 'style';
  const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  if (isScript && text.includes(MARK)) return [`<${tagName}> holds text of the request`];
  if (tagName === 'meta' && attribute(element, 'http-equiv') !== null) return ['<meta http-equiv> is there'];
  return [];
}

/** Where text of a request became markup in a page, as a browser reads it. */
export function markupFaults(html: string): string[] {
  return elementsOf(html).flatMap((element) => [...elementFaults(element), ...attributeFaults(element)]);
}

function headerFaults({ headers, status }: Answer): string[] {
  const faults: string[] = [];
  if (headers.has(`x-${MARK}`)) faults.push('a header came from the request');
  if (headers.has('set-cookie')) faults.push('there is a cookie');
  // What cannot be read as HTTP is refused before our headers; all but a head that is too long without a body.
  if (headers.has('content-type') && headers.get('x-content-type-options') !== 'nosniff')
    faults.push('no nosniff');
  const location = headers.get('location');
  if (location !== undefined && !/^\/(?![/\\])/.test(location)) faults.push(`redirect to ${location}`);
  if (status >= 500) faults.push(`status ${status}`);
  return faults;
}

function bodyFaults({ headers, body }: Answer): string[] {
  const type = headers.get('content-type') ?? '';
  if (type.startsWith('text/html')) {
    const hasPolicy = headers.get('content-security-policy')?.includes("default-src 'none'") ?? false;
    return [...(hasPolicy ? [] : ['no content policy']), ...markupFaults(body)];
  }
  // Anything else of ours repeats nothing of the request.
  return body.includes(MARK) ? [`${type || 'untyped'} text repeats the request`] : [];
}

/** Everything that no request, however hostile, may make the site answer. */
export function answerFaults(answer: Answer): string[] {
  return [...headerFaults(answer), ...bodyFaults(answer)];
}

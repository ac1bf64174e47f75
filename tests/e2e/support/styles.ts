import type { Page } from 'playwright/test';

/** The page as a text browser shows it. */
export async function turnStylesOff(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true;
  });
}

/** Takes out of the page's styles what browsers of 2020 do not know: the whole rule, or one declaration. */
export async function readStylesAsAnOldBrowser(page: Page): Promise<void> {
  await page.evaluate(() => {
    const UNKNOWN_PROPERTIES = [
      'container-type', 'text-wrap', 'text-wrap-style', 'text-wrap-mode', 'accent-color', 'color-scheme',
      'scroll-padding-top', 'scroll-margin-top',
    ]; // prettier-ignore
    const isUnknown = (rule: CSSRule): boolean =>
      rule instanceof CSSContainerRule ||
      (rule instanceof CSSMediaRule && /scripting|forced-colors/.test(rule.conditionText)) ||
      (rule instanceof CSSStyleRule && rule.selectorText.includes(':focus-visible'));
    const clean = (parent: CSSStyleSheet | CSSGroupingRule): void => {
      for (let place = parent.cssRules.length - 1; place >= 0; place -= 1) {
        const rule = parent.cssRules[place];
        if (rule === undefined) continue;
        if (isUnknown(rule)) parent.deleteRule(place);
        else if (rule instanceof CSSGroupingRule && !(rule instanceof CSSStyleRule)) clean(rule);
        else if (rule instanceof CSSStyleRule) {
          // Known since ever, but browsers of today read it as a shorthand for one of those.
          const { whiteSpace } = rule.style;
          for (const name of UNKNOWN_PROPERTIES) rule.style.removeProperty(name);
          if (whiteSpace !== '') rule.style.whiteSpace = whiteSpace;
        }
      }
    };
    for (const sheet of document.styleSheets) clean(sheet);
  });
}

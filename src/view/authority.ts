/** A body with what the content adds in brackets: the office within it, or bodies it shares the work with. */
export interface Authority {
  name: string;
  detail: string | null;
}

const WITH_BRACKETS = /^(?<name>[^()]+?)\s*\((?<detail>[^()]+)\)$/u;

/** `Bộ Ngoại giao (Cục Lãnh sự)` → `Bộ Ngoại giao` and `Cục Lãnh sự`; other names stay whole. */
export function authorityOf(body: string): Authority {
  const { name = body, detail = null } = WITH_BRACKETS.exec(body)?.groups ?? {};
  return { name, detail };
}

import { useEffect, useState } from "preact/hooks";

/** The part of the address after «#», as names and values: every state of a page can be sent to a colleague. */
export function useAddress(): [URLSearchParams, (changes: Readonly<Record<string, string | null>>) => void] {
  const [text, setText] = useState(location.hash.slice(1));
  useEffect(() => {
    const follow = (): void => setText(location.hash.slice(1));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const change = (changes: Readonly<Record<string, string | null>>): void => {
    const next = new URLSearchParams(location.hash.slice(1));
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    location.hash = next.toString();
  };
  return [new URLSearchParams(text), change];
}

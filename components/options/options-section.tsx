import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { hasWords, useSearchWords } from './options-search.tsx';

/**
 * One titled part of the options page; `id` is its place in the page's address. While the reader searches, a part
 * without the words is hidden: its own text decides, so that no list of keywords can grow stale.
 */
export function OptionsSection(props: {
  id: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const { id, title, lead, children } = props;
  const words = useSearchWords();
  const section = useRef<HTMLElement>(null);
  const [fits, setFits] = useState(true);
  useLayoutEffect(() => {
    setFits(words.length === 0 || hasWords(section.current?.textContent ?? '', words));
  }, [words]);
  return (
    <section
      ref={section}
      className="options-section"
      id={id}
      aria-labelledby={`${id}-title`}
      hidden={!fits}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="options-lead">{lead}</p>
      {children}
    </section>
  );
}

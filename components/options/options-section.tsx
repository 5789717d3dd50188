import type { ReactNode } from 'react';

/** One titled part of the options page; `id` is its place in the page's address. */
export function OptionsSection(props: {
  id: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const { id, title, lead, children } = props;
  return (
    <section className="options-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="options-lead">{lead}</p>
      {children}
    </section>
  );
}

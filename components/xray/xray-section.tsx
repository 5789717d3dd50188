import { type ReactNode, useId } from 'react';

/** One part of the page: what it is, a line on how to read it, and the thing itself. */
export function XraySection(props: {
  title: string;
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={props.wide ? 'xray-section wide' : 'xray-section'} aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.lead !== undefined && <p className="xray-lead">{props.lead}</p>}
      {props.children}
    </section>
  );
}

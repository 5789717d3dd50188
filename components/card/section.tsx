import type { ReactNode } from 'react';

/** One titled part of the card. No landmark: five of them in one small sheet would only be noise. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section">
      <h3 className="section-title">{title}</h3>
      {children}
    </section>
  );
}

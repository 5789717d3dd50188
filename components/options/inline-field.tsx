import { type ComponentProps, type ReactNode, useId } from 'react';
import { FieldProblem, problemMarks } from './field-problem.tsx';

/** A label, a field with its button beside it, and what is wrong with what was written. */
export function InlineField(props: {
  label: string;
  /** What it means, in a line. */
  note?: string;
  problem: string | undefined;
  input: Omit<ComponentProps<'input'>, 'id' | 'className'>;
  /** The button. */
  children: ReactNode;
}) {
  const { label, note, problem, input, children } = props;
  const field = useId();
  return (
    <>
      <label htmlFor={field}>{label}</label>
      {note !== undefined && <p className="radio-note">{note}</p>}
      <div className="inline-fields">
        <input
          id={field}
          className="field"
          autoComplete="off"
          spellCheck={false}
          {...problemMarks(`${field}-problem`, problem)}
          {...input}
        />
        {children}
      </div>
      <FieldProblem id={`${field}-problem`} problem={problem} />
    </>
  );
}

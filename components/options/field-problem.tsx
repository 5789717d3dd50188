/** What is wrong with a field, said as soon as it is known; the field names it with `aria-describedby`. */
export function FieldProblem({ id, problem }: { id: string; problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <p className="field-problem" id={id} role="alert">
      {problem}
    </p>
  );
}

/** What a field's input says of its problem: that there is one, and where it stands. */
export function problemMarks(id: string, problem: string | undefined) {
  return {
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : id,
  };
}

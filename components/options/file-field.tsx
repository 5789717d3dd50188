/** A field that takes one file at a time. The same one can be chosen again after it was mended. */
export function FileField(props: {
  id: string;
  /** Endings and kinds of the files that are meant, as the browser's own field takes them. */
  accept: string;
  onFile: (file: File) => void;
}) {
  return (
    <input
      id={props.id}
      className="field"
      type="file"
      accept={props.accept}
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        if (file) props.onFile(file);
        event.target.value = '';
      }}
    />
  );
}

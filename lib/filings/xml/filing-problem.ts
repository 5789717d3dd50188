/** Why a document gave no filing. Each has one clear line for the user. */
export type FilingProblemKind =
  /** Nothing but blanks. */
  | 'empty'
  /** A web page instead of the filing, for instance a gateway's error page. */
  | 'html-page'
  /** EDGAR's page for undeclared or too frequent requests: try later, this is no answer. */
  | 'refused-by-sec'
  /** Well-formed so far, but it stops before the end. */
  | 'truncated'
  /** A document type declaration: filings have none, and it is the way in for entity bombs. */
  | 'doctype'
  /** Larger, deeper or longer in some part than any filing has reason to be. */
  | 'too-large'
  /** Not XML. */
  | 'malformed'
  /** XML, but not a public Form N-PORT. */
  | 'not-nport'
  /** A sound filing of another fund than the one asked for. */
  | 'wrong-fund';

/** Expected trouble with one document. */
export class FilingProblem extends Error {
  override readonly name = 'FilingProblem';
  readonly kind: FilingProblemKind;

  constructor(kind: FilingProblemKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

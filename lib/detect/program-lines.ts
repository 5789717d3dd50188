/** A line that opens or closes a fenced block of code, as Markdown has it. */
const FENCE = /^\s{0,3}(?:```|~~~)/;
const INDENTED = /^ {4,}\S/;
/** What indented text must hold to be code: lists and quotations are indented too. */
const CODE_SIGN = /[{};=<>]|\w\(|->|::/;

/** Shapes of lines that nobody writes but in programs, queries and shells. */
const PROGRAM: readonly RegExp[] = [
  // JavaScript, TypeScript, Java, C, Go, Rust, Swift
  /^\s*(?:export\s+)?(?:const|let|var|static|final|public|private|protected|async)\s[^.]*[=({]/,
  /^\s*(?:import|from)\s(?:[\w.*]+\s(?:import|as)\s|[{*"']|[\w.]+;)|^\s*#\s?(?:include|define|ifn?def|endif|pragma)\b/,
  /^\s*(?:function|def|fn|func|class|interface|struct|enum)\s+[\w$]+\s*[(:{<]/,
  /^\s*(?:if|for|while|switch|elif|catch|else if)\s?\(.*\)\s*[{;]?\s*(?:return\b.*)?$/,
  /^\s*(?:return|throw|yield|await)\b.*;\s*$|^\s*\/\/\s|^\s*\/\*|^\s*\*\/|^\s*[{}()[\]]+[;,]?\s*$/,
  /^\s*[\w$.[\]]+\s?(?:=|\+=|-=|:=|==)\s?.*;\s*$|^\s*(?:[a-z_$][\w$.]*\(.*\)|[\w$.]+\(.*\);)\s*(?:\/\/.*)?$|=>\s*[{(]/,
  // Python, R
  /^\s*(?:>>>|In \[\d+\]:|\.\.\.)\s|^\s*[\w.]+\s?(?:=|<-)\s?[\w.]+\(.*\)\s*$|^\s*[\w.]+\s?=\s?[[{].*[\]}]\s*$|^\s*(?:if|for|while|with|elif)\s.*:\s*$/,
  // queries, shells, data
  /\bSELECT\b.+\bFROM\b|\bINSERT INTO\b|\bUPDATE\b.+\bSET\b|\bCREATE TABLE\b|\bDELETE FROM\b/,
  /^\s*(?:\$ [a-z./]|#!\/)|^\s*export\s+[A-Z_]+=|\s&&\s|\s\|\|\s|\s2>&1/,
  /^\s*"[\w.-]+"\s?:\s|^\s*<\/?[a-z][\w-]*(?:\s[\w-]+=|>|\/>)/,
];
/** Lines of programs are short; of a longer one this much is looked at. */
const MAX_LINE = 300;
const CASHTAG = /^\s*\$\s?[A-Z]{1,6}\b/;

/**
 * For each line of a plain text whether it is a program's: fenced, indented with signs of code, of a shape that only
 * programs have, or between two such lines. What a page keeps in `<pre>` and `<code>` says so itself; text does not.
 */
export function programLines(lines: readonly string[]): readonly boolean[] {
  let isFenced = false;
  const own = lines.map((line) => {
    const isFence = FENCE.test(line);
    if (isFence) isFenced = !isFenced;
    return isFence || isFenced || isProgramLine(line);
  });
  return own.map((is, index) => is || (own[index - 1] === true && own[index + 1] === true));
}

function isProgramLine(whole: string): boolean {
  const line = whole.slice(0, MAX_LINE);
  if (line.trim() === '' || CASHTAG.test(line) || line.includes('\t')) return false;
  if (INDENTED.test(line) && CODE_SIGN.test(line)) return true;
  return PROGRAM.some((shape) => shape.test(line));
}

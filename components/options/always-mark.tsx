import { type FormEvent, useId, useRef, useState } from 'react';
import { useCommonWords } from '#components/strings/common-words.ts';
import { type SettingWords, useSettingWords } from '#components/strings/setting-words.ts';
import { Icon } from '#components/theme/icon.tsx';
import type { Settings } from '#lib/settings/settings.ts';
import { FieldProblem, problemMarks } from './field-problem.tsx';
import { hostOf, tickerOf } from './rule-text.ts';

type Rule = Settings['alwaysMark'][number];

/** The schema's bound. */
const MOST_RULES = 500;

/** Tickers that are marked on a site whatever the text around them says. */
export function AlwaysMark(props: {
  rules: readonly Rule[];
  onChange: (patch: Partial<Settings>, said: string) => void;
}) {
  const { rules, onChange } = props;
  const { muted: words } = useSettingWords();
  const common = useCommonWords();
  const [ticker, setTicker] = useState('');
  const [site, setSite] = useState('');
  const [problem, setProblem] = useState<string>();
  const first = useRef<HTMLInputElement>(null);
  const field = useId();

  function add(event: FormEvent) {
    event.preventDefault();
    const rule = { ticker: tickerOf(ticker), host: hostOf(site) };
    const found = problemOf(rule, rules, words);
    setProblem(found);
    if (found !== undefined || rule.ticker === undefined || rule.host === undefined) return;
    const said = words.alwaysSaid(words.alwaysRule(rule.ticker, rule.host));
    onChange({ alwaysMark: [...rules, { ticker: rule.ticker, host: rule.host }] }, said);
    setTicker('');
    setSite('');
    first.current?.focus();
  }

  return (
    <div className="chips">
      <form className="inline-form" onSubmit={add}>
        <p className="setting-label">{words.always}</p>
        <p className="radio-note">{words.alwaysNote}</p>
        <div className="inline-fields">
          <input
            ref={first}
            className="field"
            aria-label={`${words.always}: ${words.ticker}`}
            value={ticker}
            maxLength={13}
            placeholder={words.tickerExample}
            autoComplete="off"
            spellCheck={false}
            {...problemMarks(field, problem)}
            onChange={(event) => setTicker(event.target.value)}
          />
          <input
            className="field"
            aria-label={`${words.always}: ${words.site}`}
            value={site}
            maxLength={253}
            placeholder={words.siteExample}
            autoComplete="off"
            spellCheck={false}
            {...problemMarks(field, problem)}
            onChange={(event) => setSite(event.target.value)}
          />
          <button type="submit" className="button">
            {common.add}
          </button>
        </div>
        <FieldProblem id={field} problem={problem} />
      </form>
      {rules.length > 0 && (
        <RuleChips
          rules={rules}
          onRemove={(rule, text) => {
            onChange(
              { alwaysMark: rules.filter((known) => known !== rule) },
              words.alwaysGone(text),
            );
            first.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function problemOf(
  rule: { ticker: string | undefined; host: string | undefined },
  rules: readonly Rule[],
  words: SettingWords['muted'],
): string | undefined {
  if (rule.ticker === undefined) return words.badTicker;
  if (rule.host === undefined) return words.badSite;
  if (rules.length >= MOST_RULES) return words.full;
  const isThere = rules.some(({ host, ticker }) => host === rule.host && ticker === rule.ticker);
  return isThere ? words.isThere(words.alwaysRule(rule.ticker, rule.host)) : undefined;
}

function RuleChips(props: {
  rules: readonly Rule[];
  onRemove: (rule: Rule, text: string) => void;
}) {
  const { muted: words } = useSettingWords();
  const { remove } = useCommonWords();
  return (
    <ul className="chip-row" aria-label={words.always}>
      {props.rules.map((rule) => {
        const text = words.alwaysRule(rule.ticker, rule.host);
        return (
          <li key={text} className="chip">
            <span>{text}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={remove(text)}
              onClick={() => props.onRemove(rule, text)}
            >
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

import { useEffect, useState } from 'react';
import { useXrayLowerWords } from '#components/strings/xray-lower-words.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import { countText } from '#lib/view/counted.ts';
import type { TradingFigures } from '#lib/view/xray/gates-view.ts';
import type { Portfolio } from '#lib/xray/portfolio.ts';
import { PercentField } from './percent-field.tsx';

/** What a reader sees of trading at a broker: kept for as long as the page is open, and nowhere else. */
export function TradingTable(props: {
  portfolio: Portfolio;
  trading: ReadonlyMap<string, TradingFigures>;
  onTrading: (trading: ReadonlyMap<string, TradingFigures>) => void;
}) {
  const { portfolio, trading, onTrading } = props;
  const { trading: words } = useXrayLowerWords();
  function change(key: string, next: TradingFigures) {
    onTrading(new Map([...trading, [key, next]]));
  }
  return (
    <>
      <p className="muted small">{words.note}</p>
      <div className="trading-scroller">
        <table className="trading">
          <thead>
            <tr>
              <th scope="col">{words.fund}</th>
              <th scope="col">{words.volume}</th>
              <th scope="col">{words.spread}</th>
            </tr>
          </thead>
          <tbody>
            {portfolio.funds.map(({ book: { ticker, market } }) => {
              const key = fundKeyText({ market, ticker });
              const known = trading.get(key) ?? {};
              return (
                <tr key={key}>
                  <th scope="row">{ticker}</th>
                  <td>
                    <DollarField
                      label={words.volumeOf(ticker)}
                      value={known.dailyVolumeUsd}
                      onValue={(usd) => change(key, withVolume(known, usd))}
                    />
                  </td>
                  <td>
                    <PercentField
                      label={words.spreadOf(ticker)}
                      value={known.spread}
                      onValue={(spread) => change(key, withSpread(known, spread))}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function withVolume({ spread }: TradingFigures, usd: number | undefined): TradingFigures {
  return {
    ...(usd !== undefined && { dailyVolumeUsd: usd }),
    ...(spread !== undefined && { spread }),
  };
}

function withSpread({ dailyVolumeUsd }: TradingFigures, spread: number | undefined) {
  return {
    ...(dailyVolumeUsd !== undefined && { dailyVolumeUsd }),
    ...(spread !== undefined && { spread }),
  };
}

function DollarField(props: {
  label: string;
  value: number | undefined;
  onValue: (usd: number | undefined) => void;
}) {
  const { label, value, onValue } = props;
  const kept = value === undefined ? '' : countText(value);
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  function read() {
    const plain = text.replace(/[$,\s]/g, '');
    const usd = plain === '' ? undefined : Number(plain);
    if (usd === undefined || usd > 0) onValue(usd);
    else setText(kept);
  }
  return (
    <input
      className="field"
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      maxLength={18}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={read}
      onKeyDown={(event) => {
        if (event.key === 'Enter') read();
      }}
    />
  );
}

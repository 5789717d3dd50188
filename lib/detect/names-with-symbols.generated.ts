/** Written by `lib/workshop/pack-us-symbols.ts`: symbols, each with the name of another fund that holds it. */
export const NAMES_WITH_SYMBOLS = `AAA	Columbia AAA CLO ETF
AAA	TCW AAA CLO ETF
ACWI	iShares MSCI ACWI ex U.S. ETF
BBH	BBH Trust BBH Select Large Cap ETF
BBH	BBH Trust BBH Select Mid Cap ETF
AAA	First Trust AAA CMBS ETF
AAA	iShares AAA CLO Active ETF
AAA	Eldridge AAA CLO ETF
ACWI	iShares Low Carbon Optimized MSCI ACWI ETF
ACWI	State Street SPDR MSCI ACWI ex-US ETF
XLI	WEBs Industrials XLI Defined Volatility ETF
QQQ	WEBs QQQ Defined Volatility ETF
XLRE	WEBs Real Estate XLRE Defined Volatility ETF
SPY	WEBs SPY Defined Volatility ETF
XLU	WEBs Utilities XLU Defined Volatility ETF
XLB	WEBs Materials XLB Defined Volatility ETF
XLC	WEBs Communication Services XLC Defined Volatility ETF
XLE	WEBs Energy XLE Defined Volatility ETF
XLF	WEBs Financial XLF Defined Volatility ETF
XLK	WEBs Technology XLK Defined Volatility ETF
XLP	WEBs Consumer Staples XLP Defined Volatility ETF
XLV	WEBs Health Care XLV Defined Volatility ETF
XLY	WEBs Consumer Discretionary XLY Defined Volatility ETF
AAA	Fidelity AAA CLO ETF
HACK	Amplify HACK Cybersecurity Covered Call ETF
ACWI	iShares Currency Hedged MSCI ACWI ex U.S. ETF
ROBO	ROBO Global Healthcare Technology and Innovation ETF
HYG	Amplify HYG High Yield 10% Target Income ETF
AAA	Trus Invesco AAA
IVES	Dan IVES Wedbush AI Power & Infrastructur
AAA	Janus Henderson AAA CLO ETF
KWEB	KraneShares 90% KWEB Defined Outcome January 2027 ETF
KWEB	KraneShares KWEB Covered Call Strategy ETF
KWEB	KraneShares 100% KWEB Defined Outcome January 2027 ETF
LQD	Amplify LQD Investment Grade 12% Target Inco
BBH	ALPS BBH Intermediate Municipal Bond ETF
MSOS	AdvisorShares MSOS Daily Leveraged ETF
ACWI	State Street SPDR MSCI ACWI Climate Paris Aligned ETF
AAA	PGIM AAA CLO ETF
SEIX	VIRTUS SEIX AAA Private Credit CLO ETF
AAA	VIRTUS SEIX AAA Private Credit CLO ETF
QQQ	ProShares Short QQQ
QQQ	Invesco Top QQQ ETF
QQQ	Invesco QQQ Equal Weight ETF
QQQ	ProShares UltraShort QQQ
QQQ	ProShares Ultra QQQ
QQQ	Invesco QQQ Income Advantage ETF
QQQ	ProShares UltraShort QQQ Mega
QQQ	Invesco QQQ Hedged Advantage ETF
QQQ	Invesco QQQ Low Volatility ETF
QQQ	ProShares Ultra QQQ Mega
COWZ	Pacer Cash COWZ 100-Nasdaq 100 Rotator ETF
QQQ	ProShares Ultra QQQ Top 30
AAA	Reckoner Yield Enhanced AAA CLO ETF
AAA	Advisor Managed Portfolios Reckoner Yield Enhanced AAA CLO Rei
AAA	Advisor Managed Portfolios Reckoner Yield Enhanced AAA CLO Ann
SILJ	Amplify SILJ Junior Silver Miners Covered Call ETF
SPY	Tradr 2X Long SPY Quarterly ETF
QQQ	ProShares UltraPro Short QQQ
TDAQ	TDAQ Lift ETF
ROBO	ROBO Global Artificial Intelligence ETF
TLT	Amplify TLT U.S. Treasury 12% Option Income ETF
QQQ	ProShares UltraPro QQQ
QQQ	GraniteShares YieldBOOST QQQ ETF
AAA	Hartford AAA CLO ETF
TSPY	TSPY Lift ETF
CMCI	ETRACS CMCI Total Return ETN Series B
SPY	GraniteShares YieldBOOST SPY ETF`;

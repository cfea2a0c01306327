/**
 * 更新的规定：一个虚构的省级文件自2022年9月1日起把每班人数上限降为50人；同一班级在此前后各判断一次。
 *
 * A newer rule: a made-up document of the province lowers the class size to 50 from 1 September 2022. The same class is
 * judged on the day before and on that day.
 *
 *     npx tsx examples/later-rule.ts [--locale en]
 */
import { readFileSync } from 'node:fs';
import {
  assessSupersession,
  checkClassSize,
  type ClauseResult,
  describe,
  kunming2022,
  parseRule,
  supersede,
} from 'kunming-training-rules';
import { wrap } from './terminal.js';

const locale = process.argv.includes('en') ? 'en' : 'zh-CN';
const say = (zh: string, en: string): void => {
  console.log(locale === 'en' ? en : zh);
};

const rule = parseRule(JSON.parse(readFileSync(new URL('data/later-rule.json', import.meta.url), 'utf8')));
const policy = supersede(kunming2022, rule);
const plan = {
  kind: 'skills',
  trainees: Array.from({ length: 55 }, (_, index) => ({ reference: `T${index + 1}` })),
} as const;

function show(result: ClauseResult): void {
  const { title, outcome, findings, measured, notes, noticeAlone } = describe(result, locale);
  console.log(`  ${title}${locale === 'en' ? ': ' : '：'}${outcome}`);
  for (const { text, source, quote } of findings)
    console.log(`${wrap(text, '  ')}\n${wrap(`${source} ${locale === 'en' ? `“${quote}”` : `「${quote}」`}`, '    ')}`);
  for (const line of [...measured, ...notes]) console.log(wrap(line, '  '));
  if (noticeAlone !== null) say(`  仅依本通知：${noticeAlone}`, `  By the notice alone: ${noticeAlone}`);
}

say('规定是虚构的，仅作示例。', 'The rule is made up, for this example only.');
console.log(wrap(`${rule.citation.document} ${rule.citation.locator}：${rule.citation.exact}`));
for (const asOf of ['2022-08-31', '2022-09-01']) {
  say(`\n${asOf}：规定是否优先于本通知`, `\n${asOf}: does the rule prevail over the notice`);
  const { outcome, measured } = assessSupersession(rule, { asOf });
  if (outcome === 'passed') say('  优先：', '  It does:');
  else say('  不优先，通知照旧：', '  It does not, the notice stands:');
  console.log(`  ${JSON.stringify(measured)}`);
  say(`${asOf}：一个55人的班级`, `${asOf}: a class of 55`);
  show(checkClassSize(plan, { policy, asOf }));
}

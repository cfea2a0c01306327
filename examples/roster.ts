/**
 * 名册上的人能参加什么：四十人，逐人列出所属的人员类别和开放的培训项目，待定的下一步问什么。名册是虚构的。
 *
 * Who in a roster of forty may enrol in what: the groups each person is in, the programmes that are open, and for the
 * undecided what to ask next. The roster is made up.
 *
 *     npx tsx examples/roster.ts [--locale en]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  assessTrainee,
  type Circle,
  describe,
  describeReview,
  labels,
  type Locale,
  type TraineeReview,
} from 'kunming-training-rules';
import { pad, rule, wrap } from './terminal.js';

const { values } = parseArgs({ options: { locale: { type: 'string', default: 'zh-CN' } } });
const locale: Locale = values.locale === 'en' ? 'en' : 'zh-CN';
const say = (chinese: string, english: string): string => (locale === 'en' ? english : chinese);
const print = (text = '', indent = ''): void => {
  console.log(wrap(text, indent));
};

const { asOf, persons } = JSON.parse(readFileSync(new URL('data/roster.json', import.meta.url), 'utf8')) as {
  readonly asOf: string;
  readonly persons: readonly unknown[];
};
const reviews = persons.map((person) => assessTrainee(person, { asOf }));

/** The columns: the seven groups of 二（二）, then the programmes. */
const columnsOf = ({ groups, programmes }: TraineeReview): readonly Circle[] => [
  ...groups.filter(({ clause }) => clause.startsWith('group-')),
  ...programmes,
];
const names = ['1', '2', '3', '4', '5', '6', '7', 'A', 'B', 'C', 'D', 'E'];
const marks = { open: '✓', closed: '·', undecided: '?', 'not-named': '-' } as const;
const decisions = new Map(reviews.map((review) => [review.decision, describeReview(review, locale).decision]));
const [first] = reviews;

print(rule('═'));
print(
  say(
    `名册 ${reviews.length} 人（虚构），判断之日 ${asOf}`,
    `A roster of ${reviews.length} (made up), judged on ${asOf}`,
  ),
);
print(
  say(
    '✓ 属于、可参加   · 不属于   ? 待定   - 没有列名，但列举未尽（等）',
    '✓ in, open   · not in   ? undecided   - not named, but the list is open (等)',
  ),
);
print(rule('═'));
for (const [column, { clause }] of first === undefined ? [] : columnsOf(first).entries()) {
  const { title, locator } = describe(
    first!.results.find((result) => result.clause === clause)!,
    locale,
  );
  print(`${names[column] ?? ''}  ${locator}  ${labels[clause]?.[locale] ?? title}`);
}

print(rule());
print(`${pad(say('编号', 'Ref.'), 6)}${names.join(' ').replace('A', '  A')}   ${say('结论', 'Conclusion')}`);
for (const review of reviews) {
  const cells = columnsOf(review).map(({ standing }) => marks[standing]);
  print(
    `${pad(review.subject ?? '?', 6)}${cells.slice(0, 7).join(' ')}   ${cells.slice(7).join(' ')}   ${decisions.get(review.decision) ?? ''}`,
  );
}
print(rule());
const totals = names.map(
  (_, column) => reviews.filter((review) => columnsOf(review)[column]?.standing === 'open').length,
);
print(
  say('各列 ✓ 的人数：', 'Persons with ✓ by column: ') +
    totals.map((total, column) => `${names[column] ?? ''} ${total}`).join(say('，', ', ')),
);

const undecided = reviews.filter(({ decision }) => decision === 'needs-facts');
print(
  `\n${say(`待补充事实的 ${undecided.length} 人，先问什么（能判断的条款数：至少–至多）`, `${undecided.length} persons who need facts: what to ask first (clauses decided: at least–at most)`)}`,
);
for (const { subject, questions } of undecided) {
  const asked = questions
    .slice(0, 3)
    .map(
      ({ fact, decidesAtLeast, decidesAtMost }) =>
        `${labels[fact]?.[locale] ?? fact} (${decidesAtLeast}–${decidesAtMost})`,
    );
  const more =
    questions.length > asked.length
      ? [say(`另有 ${questions.length - asked.length} 项`, `${questions.length - asked.length} more`)]
      : [];
  console.log(pad(subject ?? '?', 6) + wrap([...asked, ...more].join(say('；', '; ')), ' '.repeat(6)).trimStart());
}

const askFirst = new Map<string, string[]>();
for (const { subject, questions } of undecided) {
  const [question] = questions;
  if (question !== undefined) askFirst.set(question.fact, [...(askFirst.get(question.fact) ?? []), subject ?? '?']);
}
print(`\n${say('下一步', 'What to do next')}`);
for (const [fact, subjects] of [...askFirst].sort(([, a], [, b]) => b.length - a.length)) {
  print(
    `• ${say('补充', 'ask')} ${labels[fact]?.[locale] ?? fact}${say('：', ': ')}${subjects.join(say('、', ', '))}`,
    '  ',
  );
}
for (const decision of ['eligible', 'not-eligible'] as const) {
  const those = reviews.filter((review) => review.decision === decision).length;
  if (those === 0) continue;
  print(
    decision === 'eligible'
      ? `• ${say(`${those} 人至少有一列为 ✓：按列编班，开班前逐班再用 plan 选项核对`, `${those} with a ✓: enrol them by column, and check each against the class itself (option plan) before it opens`)}`
      : `• ${say(`${those} 人不属于所列的任何一类：为“-”的，由主管部门决定是否列入`, `${those} in no circle named: where “-” stands, the authority decides whether to take them in`)}`,
    '  ',
  );
}

/**
 * One class from its opening to the settlement, with the decision at each step (made-up data).
 *
 *   npx tsx examples/class-life.ts [--locale en]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type ClassPlan,
  describeReview,
  type Inspection,
  type Locale,
  parseClassPlan,
  parseReferenceData,
  type ReferenceData,
  type Review,
  reviewOpening,
  reviewProgress,
  reviewSettlement,
  type SubsidyClaim,
} from 'kunming-training-rules';
import { rule, wrap } from './terminal.js';

const { values } = parseArgs({ options: { locale: { type: 'string', default: 'zh-CN' } } });
const locale: Locale = values.locale === 'en' ? 'en' : 'zh-CN';
const say = (chinese: string, english: string): string => (locale === 'en' ? english : chinese);

const data = (name: string): unknown => JSON.parse(readFileSync(new URL(`data/${name}.json`, import.meta.url), 'utf8'));

// The office's own reference data: rates and deadlines are the caller's, the notice sets none. Made up here.
const reference: ReferenceData = {
  ...parseReferenceData(data('reference')),
  subsidyRates: [{ occupation: '4-10-01-05', level: 'level-4', amount: '1800' }],
  assessmentDays: 30,
  rectificationDays: 15,
  institutionInspectionDays: 180,
  disbursementDays: 30,
  recordKinds: ['roster', 'attendance'],
};

const applied = parseClassPlan(data('elderly-care-level-4'));
const dropouts = new Set(['KM-EC4-013', 'KM-EC4-031']);

// 1. The application.
report(say('一、开班审批', '1. Opening'), reviewOpening(applied, { reference }));

// 2. Approved and verified; in the middle of the training one check was made.
const visit = (phase: NonNullable<Inspection['phase']>, date: string): Inspection => ({
  reference: `V-${phase}`,
  kind: 'every-class',
  phase,
  date,
  responsiblePerson: 'OFFICE-07',
  cooperation: 'accepted',
  resistedBy: null,
  findings: phase === 'during-training' ? [{ reference: 'F-1', foundOn: date, rectifiedOn: '2022-06-18' }] : [],
});
const running: ClassPlan = {
  ...applied,
  approval: { decision: 'approved', decidedOn: '2022-06-02', equipmentVerifiedOn: '2022-06-01' },
  inspections: [visit('before-opening', '2022-06-03'), visit('during-training', '2022-06-15')],
  instructors: (applied.instructors ?? []).map((instructor) => ({
    ...instructor,
    spotCheckOnRecord: true,
    assessmentOnRecord: true,
    strongTeachingAbility: true,
    goodEthics: true,
  })),
  sessions: (applied.sessions ?? []).map((session) => ({
    ...session,
    recordOnProvincialPlatform: (session.date ?? '') <= '2022-06-20',
  })),
  trainees: (applied.trainees ?? []).map((trainee) => ({
    ...trainee,
    voucherEligible: true,
    voucher: { issuedOn: '2022-06-05', collectedOn: '2022-06-05', usedOn: '2022-06-06' },
    socialSecurityCardActivatedOn: '2022-06-05',
    onLifelongRecord: true,
  })),
};
const institution = {
  reference: 'KM-INST-PL',
  inspections: [
    {
      ...visit('during-training', '2022-05-10'),
      reference: 'V-institution',
      kind: 'periodic',
      phase: null,
      subjects: ['teaching-quality', 'safety-management', 'training-programmes'],
      findings: [],
    },
  ],
};
report(
  say('二、培训中检查', '2. During training'),
  reviewProgress({ plan: running, institution }, { asOf: '2022-06-20', reference }),
);

// 3. After the training: all is delivered, two trainees dropped out.
const phone: Inspection = {
  reference: 'V-phone',
  kind: 'telephone',
  phase: null,
  date: '2022-06-30',
  responsiblePerson: 'OFFICE-07',
  cooperation: 'accepted',
  resistedBy: null,
  callsMade: 10,
  callsReached: 9,
  attendanceDenied: 0,
  findings: [],
};
const finished: ClassPlan = {
  ...running,
  inspections: [...(running.inspections ?? []), visit('after-training', '2022-07-04'), phone],
  sessions: (running.sessions ?? []).map((session) => ({
    ...session,
    ...(typeof session.hours === 'number' && { deliveredHours: session.hours }),
    recordOnProvincialPlatform: true,
  })),
  trainees: (running.trainees ?? []).map((trainee) => ({
    ...trainee,
    attending: !dropouts.has(trainee.reference ?? ''),
    completed: !dropouts.has(trainee.reference ?? ''),
    employmentDifficultiesRecognised: true,
    targetLevel: 'level-4',
  })),
  attendance: (running.trainees ?? []).flatMap((trainee) =>
    (running.sessions ?? []).slice(0, dropouts.has(trainee.reference ?? '') ? 3 : undefined).map((session) => ({
      ...(trainee.reference !== undefined && { trainee: trainee.reference }),
      session: session.reference ?? null,
      ...(session.date !== undefined && { date: session.date }),
      status: 'present' as const,
    })),
  ),
};
const file = {
  ...(finished.reference !== undefined && { reference: finished.reference }),
  ...(finished.endDate !== undefined && { endDate: finished.endDate }),
  records: ['roster', 'attendance'].map((kind) => ({ kind, kept: true, archived: true, retrievable: true })),
};
report(
  say('三、培训后考核', '3. After training'),
  reviewProgress({ plan: finished, file, institution }, { asOf: '2022-07-10', reference }),
);

// 4. The claim is made for everybody, the two dropouts included.
const claim: SubsidyClaim = {
  reference: 'CLAIM-EC4-0107',
  ...(finished.reference !== undefined && { class: finished.reference }),
  occupation: '4-10-01-05',
  total: '86400.00',
  trainees: (finished.trainees ?? []).map((trainee) => ({
    ...(trainee.reference !== undefined && { trainee: trainee.reference }),
    identityNumber: null,
    level: 'level-4',
    amount: '1800',
    paidOn: null,
  })),
  allocations: [
    { fund: 'employment-subsidy', fundName: null, amount: '60000' },
    { fund: 'unemployment-insurance', fundName: null, amount: '26400' },
  ],
  submittedOn: '2022-07-12',
  approvedOn: null,
  paidOn: null,
};
const settlement = reviewSettlement(
  { plan: finished, file, claim, authorityFindings: [] },
  { asOf: '2022-07-20', reference },
);
report(say('四、补贴结算', '4. Settlement'), settlement);
const { payable, refused, total, claimed } = settlement.figures;
console.log(
  wrap(
    say(
      `可拨付 ${payable.length} 人，共 ${total ?? '?'} 元（申报 ${claimed ?? '?'} 元）`,
      `${payable.length} payable, ${total ?? '?'} yuan in all (${claimed ?? '?'} claimed)`,
    ),
    '  ',
  ),
);
for (const { trainee, clause } of refused)
  console.log(
    wrap(
      say(`不予拨付：${String(trainee)}（${String(clause)}）`, `refused: ${String(trainee)} (${String(clause)})`),
      '  ',
    ),
  );

console.log(`\n${say('下一步', 'What to do next')}`);
console.log(
  wrap(
    say(
      '从申报中去掉两名没有完成培训的学员，把申报总额和资金分配改为可拨付总额，再行结算。',
      'Take the two who did not complete the training out of the claim, set its total and allocations to what is payable, and settle again.',
    ),
    '  ',
  ),
);

function report(title: string, review: Review): void {
  const words = describeReview(review, locale);
  console.log(rule('═'));
  console.log(wrap(`${title} · ${review.asOf ?? '?'} · ${say('决定：', 'decision: ')}${words.decision}`));
  console.log(wrap(`${say('台账：', 'ledger: ')}${words.totals}`, '  '));
  for (const [index, result] of review.results.entries()) {
    const described = words.results[index];
    if (described === undefined || (result.outcome !== 'failed' && result.outcome !== 'cantTell')) continue;
    console.log(wrap(`${result.outcome === 'failed' ? '✗' : '?'} ${described.locator} ${described.title}`, '  '));
    const lines = result.outcome === 'failed' ? described.findings.map(({ text }) => text) : described.missing;
    for (const line of lines.slice(0, 3)) console.log(wrap(line, '      '));
    if (lines.length > 3) console.log(wrap(say(`……共 ${lines.length} 项`, `… ${lines.length} in all`), '      '));
  }
  for (const notice of words.notices) console.log(wrap(`! ${notice}`, '  '));
}

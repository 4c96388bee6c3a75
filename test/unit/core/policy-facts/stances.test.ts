import { describe, expect, test } from 'vitest'
import { stancesOf } from './facts-of'

type Case = [text: string, stances: string]

describe('a page says that Spravato is covered, with criteria', () => {
  test.each<Case>([
    ['Spravato is considered medically necessary when the member is an adult.', 'spravato yes'],
    ['Esketamine (Spravato) may be considered medically necessary for adults.', 'spravato yes'],
    ['We cover Spravato nasal spray once your psychiatrist sends us the form.', 'spravato yes'],
    ['Spravato is covered with prior authorization.', 'spravato yes'],
    ['Esketamine nasal spray requires prior authorization.', 'spravato yes'],
    ['Prior authorization is required for Spravato.', 'spravato yes'],
    ['For Spravato, precertification is required.', 'spravato yes'],
    ['Providers must obtain prior approval for Spravato before the first visit.', 'spravato yes'],
    ['Precertification of esketamine is required of all network providers.', 'spravato yes'],
    ['Spravato is proven and medically necessary for treatment-resistant depression.', 'spravato yes'],
    ['SPRAVATO® will be approved when all of the following are met:', 'spravato yes'],
    ['Coverage for esketamine is provided when the criteria below are met.', 'spravato yes'],
    ['Example Health considers esketamine medically necessary for adults who meet these criteria:', 'spravato yes'],
    ['When the criteria below are met, Spravato is considered medically necessary.', 'spravato yes'],
    ['Spravato is a nasal spray for depression. It is covered when our criteria are met.', 'spravato yes'],
    ['Spravato is not covered unless prior authorization is obtained.', 'spravato yes'],
    ['Effective January 1, 2026, Spravato requires prior authorization.', 'spravato yes'],
    ['Spravato® is considered medically\t  necessary\u00a0when criteria are met.', 'spravato yes'],
    ['Spravato meets the definition of medical necessity when the criteria are met.', 'spravato yes'],
    ['Initial authorization for Spravato will be granted for three months if the criteria are met.', 'spravato yes'],
    ['Spravato: prior authorization required', 'spravato yes'],
    ['Spravato may be covered if the following criteria are met.', 'spravato yes'],
    ['Use of esketamine is eligible for coverage when prescribed by a psychiatrist.', 'spravato yes'],
    ['Coverage of Spravato is recommended in those who meet one of the following criteria:', 'spravato yes'],
    ['Coverage is provided for Spravato when the criteria below are met.', 'spravato yes'],
    ['Authorization of 6 months may be granted for treatment with Spravato when criteria are met.', 'spravato yes'],
    ['Esketamine is considered reasonable and necessary when given under REMS.', 'spravato yes'],
    ['Spravato requires PA.', 'spravato yes'],
    ['PA required for Spravato.', 'spravato yes'],
    ['Your doctor must get prior authorization for Spravato.', 'spravato yes'],
    ['The plan will cover Spravato if these rules are met:', 'spravato yes'],
    ['We now cover Spravato with prior approval.', 'spravato yes'],
    ['Prior authorization is required for the following drugs: Botox, Spravato, Xolair.', 'spravato yes'],
    ['Spra\u00advato requires prior author\u00adization.', 'spravato yes'],
    ['You need prior authorization before you get Spravato.', 'spravato yes'],
    ['Prior approval is needed before you start Spravato.', 'spravato yes'],
    ['Covered drugs: Botox, Spravato', 'spravato yes'],
    ['Spravato is covered when medically necessary in the judgment of the treating physician.', 'spravato yes'],
  ])('%s', (text, stances) => {
    expect(stancesOf(text)).toBe(stances)
  })
})

describe('a page says that a treatment is not covered', () => {
  test.each<Case>([
    ['Spravato is considered investigational.', 'spravato no'],
    ['Non-covered drugs: Botox, Spravato', 'spravato no'],
    ['Excluded medications: Spravato', 'spravato no'],
    ['Esketamine is unproven and not medically necessary for depression.', 'spravato no'],
    ['Spravato is not a covered benefit.', 'spravato no'],
    ['Our plans do not cover Spravato.', 'spravato no'],
    ['We will not provide coverage for ketamine infusions for depression.', 'mental no'],
    ['Ketamine infusion for depression does not meet the definition of medical necessity.', 'mental no'],
    [
      'Ketamine infusion for depression has not been approved by the FDA and is considered investigational.',
      'mental no',
    ],
    ['Intravenous anesthetics such as ketamine are considered investigational for chronic pain.', 'pain no'],
    ['Ketamine infusions are not a TRICARE covered benefit for depression.', 'mental no'],
    ['Ketamine infusion for depression is considered experimental.', 'mental no'],
    ['Intravenous ketamine for major depressive disorder is not medically necessary.', 'mental no'],
    ['Ketamine infusions are excluded for the treatment of psychiatric disorders.', 'mental no'],
    ['The plan does not cover ketamine infusions for chronic pain.', 'pain no'],
    ['There is no coverage for intravenous ketamine in the treatment of migraine.', 'pain no'],
    ['Coverage is not provided; ketamine infusion for neuropathic pain is considered investigational.', 'pain no'],
    ['Coverage of ketamine infusion for fibromyalgia is not available.', 'pain no'],
    ['Example Health considers ketamine (oral, nasal or intravenous) experimental for depression.', 'mental no'],
    ['Because evidence is insufficient, IV ketamine is considered unproven for depression.', 'mental no'],
    [
      'Infusion of anesthetics (e.g., ketamine or lidocaine) for chronic pain, including but not limited to headache, is considered investigational.',
      'pain no',
    ],
    [
      'Ketamine infusion is considered investigational for depression, chronic pain and all other indications.',
      'mental no, pain no',
    ],
    ['Ketamine infusion for CRPS or depression is investigational.', 'mental no, pain no'],
    ['Ketamine infusion is considered investigational for all indications.', 'mental no, pain no'],
    ['Ketamine (not esketamine) is considered investigational for depression.', 'mental no'],
    ['Ketamine products other than esketamine are not covered for depression.', 'mental no'],
    ['Considered investigational: ketamine infusion for depression.', 'mental no'],
    ['Ketamine for treatment-resistant depression is considered not medically necessary.', 'mental no'],
    ['Ketamine infusion for depression is considered investigational and is not covered.', 'mental no'],
    ['Spravato is neither covered nor reimbursed.', 'spravato no'],
    ['Effective July 1, 2026, we will no longer cover Spravato.', 'spravato no'],
    ['Benefits are not provided for Spravato.', 'spravato no'],
    ['The plan excludes Spravato.', 'spravato no'],
    ['No. Ketamine infusions for depression are considered experimental and are not covered.', 'mental no'],
    ['Coverage is not available for ketamine infusions to treat depression.', 'mental no'],
    ['Intravenous ketamine for chronic pain is not considered reasonable and necessary.', 'pain no'],
    ['Low-dose ketamine infusions for chronic non-cancer pain are considered unproven.', 'pain no'],
    [
      'Ketamine infusion to treat depression has not been shown to improve outcomes and is therefore not medically necessary.',
      'mental no',
    ],
    ['Ketamine infusions are considered investigational and therefore non-covered for depression.', 'mental no'],
    [
      'Ketamine infusion for depression does not meet our medical necessity criteria and is considered investigational.',
      'mental no',
    ],
    ['Intravenous, intramuscular, and intranasal ketamine are considered investigational for depression.', 'mental no'],
    ['Ketamine infusion for depression (including bipolar depression) is not covered.', 'mental no'],
    [
      'Intravenous ketamine is considered investigational for all indications other than anesthesia.',
      'mental no, pain no',
    ],
    [
      'Members may not be eligible for ketamine infusions for depression. This is considered experimental as it is not generally accepted.',
      'mental no',
    ],
    ['Treatment‑resistant depression: IV ketamine is considered investi\u00adgational.', 'mental no'],
  ])('%s', (text, stances) => {
    expect(stancesOf(text)).toBe(stances)
  })
})

describe('a condition is not what the treatment is for', () => {
  test.each<Case>([
    ['Ketamine infusion is medically necessary for CRPS when depression has been ruled out.', 'pain yes'],
    ['When TMS is not covered, Spravato requires prior authorization.', 'spravato yes'],
  ])('%s', (text, stances) => {
    expect(stancesOf(text)).toBe(stances)
  })
})

describe('one sentence may say different things of different treatments', () => {
  test.each<Case>([
    [
      'Ketamine and esketamine for depression: Esketamine is medically necessary when criteria are met; IV ketamine is investigational for depression.',
      'spravato yes, mental no',
    ],
    [
      'Spravato is medically necessary for depression; ketamine infusion is considered investigational for depression.',
      'spravato yes, mental no',
    ],
    [
      'Spravato is covered with prior authorization, but ketamine infusions for depression are not covered.',
      'spravato yes, mental no',
    ],
    ['Spravato requires prior authorization, and IV ketamine for pain is excluded.', 'spravato yes, pain no'],
    [
      'Ketamine infusion is medically necessary for CRPS and is considered investigational for depression.',
      'mental no, pain yes',
    ],
    ['Except for esketamine, ketamine for depression is considered experimental.', 'mental no'],
    [
      'While Spravato is covered with prior authorization, IV ketamine for depression is considered investigational.',
      'spravato yes, mental no',
    ],
    [
      'Ketamine infusion is medically necessary for CRPS. Ketamine infusion for all other chronic pain conditions is considered investigational.',
      'pain yes',
    ],
  ])('%s', (text, stances) => {
    expect(stancesOf(text)).toBe(stances)
  })
})

describe('what holds only for others, or in some circumstances, is no word against the treatment', () => {
  test.each<Case>([
    ['Re-treatment with Spravato is considered investigational.', ''],
    ['Spravato is considered investigational as first-line therapy.', ''],
    ['Off-label use of Spravato is not covered.', ''],
    ['Off-label use of ketamine for depression is not covered.', 'mental no'],
    ['Spravato for patients with a history of psychosis is not medically necessary.', ''],
    ['Esketamine is unproven for major depressive disorder with psychotic features.', ''],
    ['Esketamine is unproven for postpartum depression.', ''],
    ['Spravato is not medically necessary for mild depression.', ''],
    ['Spravato is not covered outside of a certified treatment center.', ''],
    ['Spravato is not covered at non-certified sites.', ''],
    ['Spravato is not covered on the Value formulary.', ''],
    ['Spravato is not covered for members of the state plan.', ''],
    ['Spravato is not covered by all plans.', ''],
    ['Spravato is not covered in full.', ''],
    ['Spravato is not automatically covered.', ''],
    ['Spravato is not separately reimbursable.', ''],
    ['Spravato is not reimbursable under G2082; bill J0013.', ''],
    ['Spravato is excluded from step therapy.', ''],
    ['Spravato is excluded from the prior authorization program.', ''],
    ['Spravato is excluded from coverage.', 'spravato no'],
    ['Ketamine infusions are generally not covered for depression.', ''],
    ['Esketamine nasal spray is not covered by Medicare.', ''],
    ['Spravato is considered investigational for all other indications.', ''],
    ['Spravato is medically necessary for depression. All other uses are not medically necessary.', 'spravato yes'],
    ['Spravato is medically necessary for depression; all other uses are considered investigational.', 'spravato yes'],
    [
      'Spravato is proven and medically necessary for depression and unproven and not medically necessary for all other indications.',
      'spravato yes',
    ],
    ['For members under 18, Spravato is not covered.', ''],
    ['Spravato is not covered for children.', ''],
    ['Spravato is not covered for members who do not have depression.', ''],
    ['Esketamine in combination with ECT is not medically necessary.', ''],
    ['Spravato is not covered under the pharmacy benefit.', ''],
    ['Spravato is considered investigational when the criteria above are not met.', ''],
    ['Spravato for home use is not covered.', ''],
    ['Esketamine is considered investigational for bipolar depression.', ''],
    ['Spravato is considered investigational for the treatment of pain.', ''],
    ['Spravato is not covered for fatigue.', ''],
    ['Ketamine infusions are not covered unless required by state law.', ''],
    ['Ketamine infusion for PTSD is considered investigational.', ''],
    ['Spravato is covered when criteria are met. Spravato is not covered for members younger than 18.', 'spravato yes'],
    ['Spravato is covered; TMS is not covered.', 'spravato yes'],
    ['Spravato and ketamine given on the same day are not covered.', ''],
    ['Spravato doses above 84 mg are not covered.', ''],
    ['Spravato dispensed directly to the patient is not covered.', ''],
    ['Spravato given by telehealth is not covered.', ''],
    ['Ketamine infusion for depression is investigational for members in the Federal plan.', ''],
    ['Ketamine infusions for chronic pain are excluded from bundled payment.', ''],
    ['Spravato is not recommended for coverage in members with psychosis.', ''],
    ['Ketamine infusion is used in adolescents with depression. This is considered investigational.', ''],
  ])('%s', (text, stances) => {
    expect(stancesOf(text)).toBe(stances)
  })
})

describe('other forms and uses of ketamine are none of our treatments', () => {
  test.each<Case>([
    ['Intravenous esketamine is considered investigational.', ''],
    ['Esketamine infusion is considered investigational for depression.', ''],
    ['Generic esketamine is not covered.', ''],
    ['Ketamine gargle for chronic pain is considered medically necessary.', ''],
    ['Ketamine infusion is considered medically necessary for pain during burn dressing changes.', ''],
    ['Ketamine infusion is covered for acute exacerbation of chronic pain in the emergency department.', ''],
    ['Ketamine infusion is medically necessary for acute pain in members with chronic pain.', ''],
    ['Ketamine infusion is medically necessary for acute and chronic pain.', 'pain yes'],
    ['Use of ketamine as an anesthetic for ECT in depression is considered medically necessary.', ''],
    ['Ketamine is considered medically necessary for sedation of patients with depression.', ''],
    ['Ketamine infusion is medically necessary for depression after failure of ECT.', 'mental yes'],
    ['Ketamine infusion is covered for anesthesia, not depression.', ''],
    ['Ketamine infusion is covered for procedural use and not for depression.', ''],
    ['Ketamine infusion for depression is covered only as part of a clinical trial.', ''],
    ['Spravato is covered after two trials of antidepressants.', 'spravato yes'],
    ['Ketamine infusion for chronic pain is considered experimental.', 'pain no'],
    ['Ketamine infusion for PTSD is considered experimental.', ''],
    ['Spravato is considered experimental for chronic pain.', ''],
    ['Oral ketamine for depression is considered investigational.', ''],
    ['Compounded intranasal ketamine is not covered for depression.', ''],
    ['Ketamine troches for chronic pain are not covered.', ''],
    ['Ketamine for procedural sedation is considered medically necessary.', ''],
    ['Ketamine is covered when used for general anesthesia.', ''],
    ['Ketamine for acute postoperative pain is considered medically necessary.', ''],
    ['Ketamine-assisted psychotherapy for depression is not covered.', ''],
    ['Ketamine clinics are not covered for depression.', ''],
    ['Observation after Spravato is not covered.', ''],
    ['Copays for Spravato visits are not covered.', ''],
    ['Spravato samples are not covered.', ''],
    ['Spravato claims with missing modifiers will not be covered.', ''],
    ['Spravato refills are not covered.', ''],
    ['Ketamine has been used for depression. It is considered investigational for tinnitus.', ''],
    ['Ketamine infusion is considered investigational.', ''],
    ['Topical ketamine is excluded. IV ketamine for chronic pain is excluded.', 'pain no'],
  ])('%s', (text, stances) => {
    expect(stancesOf(text)).toBe(stances)
  })
})

describe('what is hedged, asked, denied, reported or long ago says nothing', () => {
  test.each<Case>([
    ['Spravato is medically necessary only in the opinion of the prescriber.', ''],
    ['Spravato is considered medically necessary in the judgment of your doctor.', ''],
    ['No prior authorization is needed before you get Spravato.', ''],
    ['Approval may be needed before you start Spravato.', ''],
    ['Get prior authorization for Botox before you get Spravato.', ''],
    ['Covered drugs must be on our list: Spravato is a nasal spray.', ''],
    ['We no longer consider ketamine infusion for depression experimental.', ''],
    ['Not all plans cover Spravato.', ''],
    ['Spravato | Covered: No', ''],
    ['Spravato is like this. Requires prior authorization: N', ''],
    ['Spravato is a drug. Lidocaine is medically necessary. It is covered when criteria are met.', ''],
    ['Spravato is not covered under this medical policy.', ''],
    ['Esketamine (S0013) is not covered; use J0013.', ''],
    ['Spravato Prior authorization is required for the following services: TMS, ECT.', ''],
    ['Spravato is excluded from the 90-day supply.', ''],
    ['Spravato is rarely covered.', ''],
    ['Off-label use of ketamine for depression is not covered unless the medical director approves.', ''],
    ['It is a myth that Spravato is not covered.', ''],
    ['You may have heard that ketamine infusions are not covered for depression.', ''],
    ['Your doctor may say that Spravato is medically necessary.', ''],
    ['Reasons a claim is denied: Spravato is not covered under your plan.', ''],
    ['Medicare does not cover ketamine infusions for depression.', ''],
    ['Prior to January 1, 2024, Spravato is not covered.', ''],
    ['In the 2019 version of this policy, Spravato is considered investigational.', ''],
    ['Effective January 1, 2020 through December 31, 2021, Spravato is considered investigational.', ''],
    ['In effect since January 1, 2024, Spravato requires prior authorization.', 'spravato yes'],
    ['Is Spravato covered? No.', ''],
    ['Does my plan cover ketamine infusions for depression?', ''],
    ['Spravato may be covered by your plan.', ''],
    ['Spravato may not be covered.', ''],
    ['We may cover esketamine when it is medically necessary.', ''],
    ['Spravato is not considered investigational.', ''],
    ['Spravato is no longer considered experimental.', ''],
    ['Spravato does not require prior authorization.', ''],
    ['No prior authorization is required for Spravato.', ''],
    ['If your plan excludes it, Spravato is not covered.', ''],
    ['Call us to learn whether Spravato is covered.', ''],
    ['Ask if Spravato requires prior authorization.', ''],
    ['Some insurers consider ketamine infusion for depression investigational.', ''],
    ['Most plans do not cover ketamine infusions for depression.', ''],
    ['Spravato is approved by the FDA for treatment-resistant depression.', ''],
    ['Spravato was considered investigational.', ''],
    ['03/01/2024: Ketamine infusion for depression is considered investigational.', ''],
    ['Smith et al. concluded that ketamine for depression is investigational.', ''],
    ['One study found that ketamine infusion is proven and medically necessary for depression.', ''],
    ['Removed the statement that ketamine for depression is investigational.', ''],
    ['Studies found ketamine effective for depression.', ''],
    ['TMS is considered medically necessary when the member has failed Spravato.', ''],
    ['For members who have tried esketamine, TMS is considered medically necessary.', ''],
    ['This policy covers the use of ketamine for depression and pain.', ''],
    ['Coverage of Spravato is not guaranteed by this policy.', ''],
    ['Members whose plan does not cover Spravato may appeal.', ''],
    ['Spravato must be medically necessary to be covered.', ''],
    ['Ketamine was developed in 1962 and TMS is considered medically necessary.', ''],
    ['Spravato is cost-effective.', ''],
    ['Ask whether lidocaine or ketamine infusion for pain is covered.', ''],
    ['We cover TMS when lithium and Spravato failed.', ''],
    ['Spravato was approved in 2019, later TMS is considered medically necessary.', ''],
    ['TMS is not covered and Spravato claims need a form.', ''],
    ['Spravato is covered or excluded, as your plan says.', ''],
    ['Spravato is available when you call us.', ''],
    ['Ketamine and esketamine are drugs. It is covered when criteria are met.', ''],
    ['Spravato is medically necessary; however, it is not covered for your group.', ''],
    ['Spravato is like Botox, which requires prior authorization.', ''],
    ['Spravato is covered with prior authorization, but benefits vary by plan.', 'spravato yes'],
    ['We cannot say that Spravato is covered.', ''],
    ['It would be wrong to conclude that Spravato is not covered.', ''],
    ['Nothing in this policy means that Spravato is covered.', ''],
    ['There is no guarantee that Spravato is covered.', ''],
    ['It is not true that ketamine infusions for depression are not covered.', ''],
    ['Please document that Spravato is medically necessary.', ''],
    ['Your doctor must show that Spravato is medically necessary.', ''],
    ['Critics say that Spravato is unproven.', ''],
    ['You stated that Spravato is not medically necessary.', ''],
    ['Spravato may require prior authorization.', ''],
    ['Prior authorization may be required for Spravato.', ''],
    ['Spravato is covered by Medicare Part B.', ''],
    ['Denied: Spravato is not medically necessary.', ''],
    ['The Spravato plan excludes travel.', ''],
  ])('%s', (text, stances) => {
    expect(stancesOf(text)).toBe(stances)
  })
})

describe('Spanish pages', () => {
  test.each<Case>([
    ['Spravato requiere autorización previa.', 'spravato yes'],
    ['Se requiere autorización previa antes de recibir Spravato.', 'spravato yes'],
    ['La esketamina se considera médicamente necesaria cuando se cumplen los criterios siguientes:', 'spravato yes'],
    ['Spravato está cubierto con autorización previa.', 'spravato yes'],
    ['La infusión de ketamina para la depresión se considera experimental.', 'mental no'],
    ['La infusión de ketamina para el dolor crónico no está cubierta.', 'pain no'],
    ['El plan no cubre la ketamina intravenosa para la depresión.', 'mental no'],
    ['La ketamina para el dolor crónico no se considera médicamente necesaria.', 'pain no'],
    ['Spravato no requiere autorización previa.', ''],
    ['Spravato nunca está cubierto.', 'spravato no'],
    ['El plan nunca cubre Spravato.', 'spravato no'],
    ['¿Está cubierto Spravato? No.', ''],
    ['Spravato no está cubierto para menores de 18 años.', ''],
    ['Spravato se considera experimental para todas las otras indicaciones.', ''],
    ['La ketamina oral para la depresión no está cubierta.', ''],
    ['Se requiere autorización previa para Spravato.', 'spravato yes'],
    ['El plan no paga por la infusión de ketamina para el dolor crónico.', 'pain no'],
    ['No pagamos por Spravato.', 'spravato no'],
  ])('%s', (text, stances) => {
    expect(stancesOf(text)).toBe(stances)
  })
})

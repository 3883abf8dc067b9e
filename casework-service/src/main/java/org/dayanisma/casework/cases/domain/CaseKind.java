package org.dayanisma.casework.cases.domain;

/** What was done to the member, with the Turkish statutory term. */
public enum CaseKind {
  /** <i>ihraç, memurluktan çıkarma</i> */
  DISMISSAL,
  /** <i>görevden uzaklaştırma, açığa alma</i> */
  SUSPENSION,
  /** <i>disiplin cezası</i>: warning, reprimand, pay cut, step freeze */
  DISCIPLINE,
  /** <i>nakil, sürgün</i> */
  FORCED_TRANSFER,
  /** <i>geçici görevlendirme</i> */
  TEMPORARY_POSTING,
  /** <i>tutuklama</i>, not police custody */
  ARREST,
  OTHER
}

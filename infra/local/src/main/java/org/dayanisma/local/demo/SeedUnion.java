package org.dayanisma.local.demo;

/**
 * One union per service branch (<i>hizmet kolu</i>) of Law 4688, article 5, with names as they are
 * used in the field.
 */
public enum SeedUnion {
  OFFICES(1, "Büro Emekçileri Sendikası"),
  EDUCATION(2, "Eğitim ve Bilim Emekçileri Sendikası"),
  HEALTH(3, "Sağlık ve Sosyal Hizmet Emekçileri Sendikası"),
  MUNICIPALITIES(4, "Tüm Belediye ve Yerel Yönetim Hizmetleri Emekçileri Sendikası"),
  COMMUNICATION(5, "Basın Yayın İletişim ve Posta Emekçileri Sendikası"),
  CULTURE(6, "Kültür ve Sanat Emekçileri Sendikası"),
  BUILDING(7, "Yol, Yapı, Altyapı, Tapu ve Kadastro Emekçileri Sendikası"),
  TRANSPORT(8, "Birleşik Taşımacılık Çalışanları Sendikası"),
  AGRICULTURE(9, "Tarım ve Ormancılık Hizmet Kolu Kamu Emekçileri Sendikası"),
  ENERGY(10, "Enerji, Sanayi ve Maden Kamu Emekçileri Sendikası"),
  FOUNDATIONS(11, "Diyanet ve Vakıf Emekçileri Sendikası");

  private final int serviceBranch;
  private final String title;

  SeedUnion(int serviceBranch, String title) {
    this.serviceBranch = serviceBranch;
    this.title = title;
  }

  public int serviceBranch() {
    return serviceBranch;
  }

  public String title() {
    return title;
  }

  /** The union of the demo confederation is one of the eleven. */
  String id() {
    return this == EDUCATION ? DemoUnit.UNION.id() : StableIds.of("union " + name()).toString();
  }
}

package org.dayanisma.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A member who does not exist. The same index always gives the same person: name, dates, number and
 * addresses are all computed from it, and none is stored.
 */
final class InventedPerson {

  private record Tongue(
      List<String> languages, List<String> women, List<String> men, List<String> families) {}

  private static final List<Tongue> TONGUES =
      List.of(
          new Tongue(
              List.of("tr"),
              names(
                  "Elif Ayşe Zeynep Çiğdem Işıl İpek Şule Gülşen Yağmur Özge Sevgi Nilüfer Ebru Ümmühan"),
              names(
                  "Mehmet Çağrı Oğuz İsmail Ömer Ümit Barış Tuğrul Işık Şükrü Doğan Kerem Yiğit Hakan"),
              names(
                  "Yılmazer Karagözlü Şahinkaya Çelikbaş Öztürkmen Işıkçı Güneşdoğdu Tarlacı Ağaoğlu Demircan")),
          new Tongue(
              List.of("kmr", "tr"),
              names("Berîvan Rojîn Zîlan Hêvî Gulîzar Nûjîn Dilşa Evîn Jiyan Perwîn Sosin Xezal"),
              names("Azad Baran Ciwan Şiyar Rêzan Welat Serhildan Mîrza Hejar Agirî Kawa Bawer"),
              names(
                  "Çiyayî Deşttan Amedoğlu Botanlı Serhedî Newroz Xanedan Zagroslu Dêrsimi Kaniyan")),
          new Tongue(
              List.of("ar", "tr"),
              names("Leyla Meryem Nûr Samira Hanan Amal Rîma Salma Yasemin Fatin"),
              names("Yusuf İbrahim Halit Samir Münir Adil Cemal Nizar Faruk Selim"),
              names(
                  "Haddadin Sabbağ Neccarzade Harranî Mardinli Halebî Attaroğlu Bustani Kudsî Rummani")));

  private InventedPerson() {}

  static String idOf(int index) {
    return StableIds.of("seed member " + index).toString();
  }

  /** The person's line in the register. */
  static Map<String, Object> registerLine(int index) {
    SplittableRandom dice = new SplittableRandom(0x5EEDL + index);
    // half Turkish, a third Kurdish, the rest Arabic
    int throwOfSix = dice.nextInt(6);
    Tongue tongue = TONGUES.get(throwOfSix < 3 ? 0 : throwOfSix < 5 ? 1 : 2);
    boolean woman = dice.nextBoolean();
    Map<String, Object> line = new TreeMap<>();
    line.put("id", idOf(index));
    line.put("givenName", pick(dice, woman ? tongue.women() : tongue.men()));
    line.put("familyName", pick(dice, tongue.families()));
    line.put("gender", woman ? "FEMALE" : "MALE");
    line.put("nationalId", NationalId.ofIndex(index));
    line.put("birthDate", LocalDate.of(1962, 1, 1).plusDays(dice.nextInt(39 * 365)).toString());
    line.put("languages", tongue.languages());
    line.put(
        "contacts",
        Map.of(
            "email",
            "person" + index + "@members.example.org",
            "mobile",
            "+90500" + String.format(java.util.Locale.ROOT, "%07d", index)));
    line.put("admittedOn", LocalDate.of(2023, 1, 2).plusDays(dice.nextInt(3 * 365)).toString());
    return line;
  }

  private static String pick(SplittableRandom dice, List<String> from) {
    return from.get(dice.nextInt(from.size()));
  }

  private static List<String> names(String spaced) {
    return List.of(spaced.split(" ", -1));
  }
}

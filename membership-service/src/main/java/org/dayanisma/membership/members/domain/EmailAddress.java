package org.dayanisma.membership.members.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.dayanisma.decisions.Outcome;

/**
 * An address to which mail can be sent: the part of RFC 5321 that people use, in ASCII, without
 * comments, quotes or line breaks. The domain is in lower case, the local part as given.
 */
public record EmailAddress(String value) {

  private static final int MOST_CHARACTERS = 254;
  private static final int MOST_LOCAL_CHARACTERS = 64;
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  public static Outcome<EmailAddress> read(String text) {
    String clean = text.strip();
    int at = clean.lastIndexOf('@');
    if (at > 0 && at <= MOST_LOCAL_CHARACTERS && clean.length() <= MOST_CHARACTERS) {
      String local = clean.substring(0, at);
      String domain = clean.substring(at + 1).toLowerCase(Locale.ROOT);
      if (LOCAL.matcher(local).matches() && DOMAIN.matcher(domain).matches()) {
        return Outcome.accepted(new EmailAddress(local + "@" + domain));
      }
    }
    return Outcome.invalid(MemberRefusal.EMAIL);
  }

  /** A look-up as a Turkish keyboard makes it: its İ and ı are the i of an address. */
  public static String plainLetters(String typed) {
    return typed.replace('İ', 'i').replace('ı', 'i');
  }

  /** The form that different spellings of one mailbox share in practice; for look-up only. */
  public String searchForm() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "EmailAddress[hidden]";
  }
}

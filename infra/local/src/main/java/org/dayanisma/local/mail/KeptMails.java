package org.dayanisma.local.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Which mails are kept: the newest, up to a number and a sum of bytes. The oldest go, instead of
 * new ones being refused: a mail says only that there is something to read, which the inbox keeps;
 * a full folder that refuses would let anybody on this machine end the mail of everybody; and
 * whoever takes the laptop finds fewer. The newest one stays, however large it is.
 */
final class KeptMails {

  private final int mostMails;
  private final long mostBytes;
  private final TreeMap<String, Long> sizes = new TreeMap<>();
  private long bytes;

  KeptMails(int mostMails, long mostBytes) {
    this.mostMails = mostMails;
    this.mostBytes = mostBytes;
  }

  /**
   * Notes a mail.
   *
   * @param name by which mails stand in the order they came in
   * @param size in bytes, as it lies on the disk
   * @return the names of those that have to go for it
   */
  synchronized List<String> add(String name, long size) {
    Long before = sizes.put(name, size);
    bytes += size - (before == null ? 0 : before);
    List<String> gone = new ArrayList<>();
    while (sizes.size() > 1 && (sizes.size() > mostMails || bytes > mostBytes)) {
      var oldest = sizes.pollFirstEntry();
      bytes -= oldest.getValue();
      gone.add(oldest.getKey());
    }
    return gone;
  }
}

package org.dayanisma.local.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Which mails are kept: the newest, up to a number and a sum of bytes. The oldest go, and new ones
 * are not refused, for three reasons: a mail says only that there is something to read, which the
 * inbox keeps; if a full folder refused, anybody on this machine could stop everybody's mail; and
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
   * @param name such that the order of names is the order in which mails came in
   * @param size in bytes, on the disk
   * @return the names of those that have to go to make room
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

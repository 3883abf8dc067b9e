package org.dayanisma.local.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * The mailbox of whoever is written to. It keeps nothing in memory; a message that cannot be stored
 * is not accepted, so that the sender tries again.
 */
record DiskMailbox(MailFolder folder, String address) implements GreenMailUser {

  @Override
  public void deliver(MovingMessage message) {
    deliver(message.getMessage());
  }

  @Override
  public void deliver(MimeMessage message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      message.writeTo(bytes);
      folder.add(address, bytes.toByteArray());
    } catch (IOException | MessagingException failure) {
      throw new IllegalStateException("message not stored", failure);
    }
  }

  @Override
  public String getEmail() {
    return address;
  }

  @Override
  public String getLogin() {
    return address;
  }

  @Override
  public String getQualifiedMailboxName() {
    return address;
  }

  @Override
  public void create() {}

  @Override
  public void delete() {}

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public void setPassword(String password) {}

  @Override
  public void authenticate(String password) {}
}

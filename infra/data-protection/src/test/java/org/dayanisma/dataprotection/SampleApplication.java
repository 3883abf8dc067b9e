package org.dayanisma.dataprotection;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with nothing but this library. */
@SpringBootApplication
public class SampleApplication {}

package org.dayanisma.notification.config;

import org.springframework.context.annotation.Configuration;

/** The handlers with their ports. */
@Configuration(proxyBeanMethods = false)
class ApplicationConfiguration {}

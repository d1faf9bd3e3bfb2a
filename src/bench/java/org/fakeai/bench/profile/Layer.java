package org.fakeai.bench.profile;

import java.util.List;

/** A part of the server that a frame can belong to, told by the prefix of its class's name. */
@SuppressWarnings("ImmutableEnumChecker")
enum Layer {
  FAKEAI("org.fakeai", "org.fakeai."),
  JACKSON("Jackson", "tools.jackson.", "com.fasterxml.jackson."),
  JTOKKIT("jtokkit", "com.knuddels.jtokkit."),
  JAX_RS(
      "runtime: JAX-RS",
      "org.jboss.resteasy.",
      "io.openliberty.org.jboss.resteasy.",
      "io.openliberty.restfulWS",
      "org.glassfish.jersey.",
      "jakarta.ws.rs."),
  CDI(
      "runtime: CDI",
      "org.jboss.weld.",
      "com.ibm.ws.cdi.",
      "io.openliberty.cdi.",
      "org.glassfish.weld.",
      "org.glassfish.hk2.",
      "org.jvnet.hk2."),
  SERVLET(
      "runtime: servlet container",
      "com.ibm.ws.webcontainer",
      "com.ibm.wsspi.webcontainer",
      "io.openliberty.webcontainer",
      "org.apache.catalina.",
      "jakarta.servlet."),
  HTTP(
      "runtime: HTTP and TCP",
      "com.ibm.ws.http.",
      "com.ibm.wsspi.http.",
      "com.ibm.wsspi.genericbnf.",
      "com.ibm.ws.genericbnf.",
      "com.ibm.ws.tcpchannel.",
      "com.ibm.wsspi.tcpchannel.",
      "com.ibm.ws.channelfw.",
      "com.ibm.wsspi.channelfw.",
      "com.ibm.ws.bytebuffer.",
      "com.ibm.wsspi.bytebuffer.",
      "io.openliberty.http.",
      "io.netty.",
      "org.glassfish.grizzly."),
  RUNTIME_OTHER(
      "runtime: other",
      "com.ibm.",
      "io.openliberty.",
      "org.eclipse.osgi.",
      "io.smallrye.",
      "org.glassfish.",
      "com.sun.enterprise.",
      "fish.payara."),
  NETWORK("JDK network", "sun.nio.ch.", "java.nio.channels.", "sun.net.", "java.net."),
  OTHER("JDK and other");

  private final String title;
  private final List<String> prefixes;

  Layer(String title, String... prefixes) {
    this.title = title;
    this.prefixes = List.of(prefixes);
  }

  String title() {
    return title;
  }

  /** The layer of a class; {@link #OTHER} where no prefix fits. */
  static Layer of(String className) {
    for (Layer layer : values()) {
      if (layer.prefixes.stream().anyMatch(className::startsWith)) {
        return layer;
      }
    }
    return OTHER;
  }
}

package org.fakeai.bootstrap;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.fakeai.config.FakeAiConfig;

/**
 * Brings the application up. Wrong configuration or model files fail the deployment with every
 * problem listed.
 */
@WebListener
public class Startup implements ServletContextListener {

  /** Set by a hosting process that warms the server up over HTTP and then calls it ready. */
  private static final String LAUNCHED = "fakeai.launched";

  private static final System.Logger LOG = System.getLogger(Startup.class.getName());

  @Inject FakeAiConfig config;
  @Inject WarmUp warmUp;
  @Inject Lifecycle lifecycle;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    lifecycle.register();
    warmUp.run();
    LOG.log(
        System.Logger.Level.INFO,
        "FAKE0001 started, authentication {0}",
        config.access().requireApiKey() ? "on" : "off");
    if (!Boolean.getBoolean(LAUNCHED)) {
      lifecycle.ready();
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    lifecycle.unregister();
  }
}

package org.fakeai.bootstrap;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import org.fakeai.config.LiveConfig;
import org.fakeai.metrics.MetricsBridge;
import org.fakeai.metrics.RequestMetrics;
import org.fakeai.web.Routes;

/**
 * Brings the application up. Wrong configuration or model files fail the deployment with every
 * problem listed.
 */
@WebListener
public class Startup implements ServletContextListener {

  /** Set by a hosting process that warms the server up over HTTP and then calls it ready. */
  private static final String LAUNCHED = "fakeai.launched";

  private static final System.Logger LOG = System.getLogger(Startup.class.getName());

  @Inject ModelFiles models;
  @Inject Instance<LiveConfig> config;
  @Inject Instance<WarmUp> warmUp;
  @Inject Instance<Lifecycle> lifecycle;
  @Inject Instance<Routes> routes;
  @Inject Instance<RequestMetrics> metrics;
  @Inject Instance<MetricsBridge> bridge;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    models.in(event.getServletContext());
    routes.get().all().forEach(this::count);
    bridge.get().start();
    lifecycle.get().register();
    warmUp.get().run();
    LOG.log(
        System.Logger.Level.INFO,
        "FAKE0001 started, authentication {0}",
        config.get().current().config().access().requireApiKey() ? "on" : "off");
    if (!Boolean.getBoolean(LAUNCHED)) {
      lifecycle.get().ready();
    }
  }

  /** Makes the series of an endpoint exist before its first call. */
  private void count(String endpoint, Set<String> methods) {
    methods.forEach(method -> metrics.get().know(endpoint, method));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    lifecycle.get().unregister();
  }
}

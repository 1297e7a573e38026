package com.roseash.platform.contract;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Replaces the in-process implementation of a contract by a client wherever
 * {@code rose-ash.contracts.<name>.url} is set.
 */
class RemoteContracts implements BeanDefinitionRegistryPostProcessor, EnvironmentAware {

	private static final String PROPERTY = "rose-ash.contracts";

	private static final String CLIENT = "ContractClient";

	private Map<String, Remote> configured = Map.of();

	static boolean isClient(String beanName) {
		return beanName.endsWith(CLIENT);
	}

	@Override
	public void setEnvironment(Environment environment) {
		this.configured = Binder.get(environment)
			.bind(PROPERTY, Bindable.mapOf(String.class, Remote.class))
			.orElse(Map.of());
	}

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		if (!this.configured.isEmpty()) {
			Map<String, Class<?>> contracts = contracts();
			this.configured.forEach((name, remote) -> {
				Class<?> contract = contracts.get(name);
				if (contract == null) {
					throw new IllegalStateException(
							PROPERTY + "." + name + " names no contract; there are " + contracts.keySet());
				}
				register(registry, contract, remote.url());
			});
		}
	}

	private static <T> void register(BeanDefinitionRegistry registry, Class<T> contract, URI url) {
		ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory) registry;
		RootBeanDefinition client = new RootBeanDefinition(contract,
				() -> beans.getBean(ContractClients.class).create(contract, url));
		client.setPrimary(true);
		registry.registerBeanDefinition(ClassUtils.getShortNameAsProperty(contract) + CLIENT, client);
	}

	private static Map<String, Class<?>> contracts() {
		InterfaceScanner scanner = new InterfaceScanner();
		Map<String, Class<?>> contracts = new TreeMap<>();
		scanner.findCandidateComponents("com.roseash").forEach((found) -> {
			Class<?> type = ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null);
			contracts.put(type.getAnnotation(Contract.class).name(), type);
		});
		return contracts;
	}

	record Remote(URI url) {
	}

	private static final class InterfaceScanner extends ClassPathScanningCandidateComponentProvider {

		InterfaceScanner() {
			super(false);
			addIncludeFilter(new AnnotationTypeFilter(Contract.class, false));
		}

		@Override
		protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
			return found.getMetadata().isInterface();
		}

	}

}

package com.roseash.platform.persistence;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/**
 * Lets an application make each of its repositories when it is first used: Spring Data
 * does so, too, but not in a context whose beans were prepared by the build.
 */
@Component
class LazyRepositories implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new Resolver());
	}

	private static final class Resolver extends ContextAnnotationAutowireCandidateResolver {

		@Override
		protected boolean isLazy(DependencyDescriptor dependency) {
			return Repository.class.isAssignableFrom(dependency.getDependencyType()) || super.isLazy(dependency);
		}

	}

}
